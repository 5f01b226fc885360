package io.omnify.simulator.openai;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What each key may still ask for: so many requests and tokens a minute, growing back all the time as the vendor's do. */
@Singleton
class Allowances {
    private static final int MOST_KEYS = 10_000;
    private static final double MINUTE_MS = 60_000;

    /** How much of a minute's requests or tokens is left, and how long until one and until all are there again. */
    record Left(int limit, int remaining, Duration untilOne, Duration untilAll) {}

    /** What a key has left. */
    record Standing(Left requests, Left tokens) {
        boolean isUsedUp() {
            return untilNext().isPositive();
        }

        /** How long until it may ask again. */
        Duration untilNext() {
            return requests.untilOne().compareTo(tokens.untilOne()) > 0 ? requests.untilOne() : tokens.untilOne();
        }
    }

    private record Used(double requests, double tokens, Instant at) {}

    private final Map<String, Used> byKey = new LinkedHashMap<>();
    private final InstantSource clock;
    private final int mostRequests;
    private final int mostTokens;

    Allowances(
            InstantSource clock,
            @ConfigProperty(name = "omnify.simulator.openai.requests-per-minute") int mostRequests,
            @ConfigProperty(name = "omnify.simulator.openai.tokens-per-minute") int mostTokens) {
        this.clock = clock;
        this.mostRequests = mostRequests;
        this.mostTokens = mostTokens;
    }

    synchronized Standing of(String key) {
        return standing(used(key));
    }

    /** One request that cost so many tokens; what is left at that very moment. */
    synchronized Standing spend(String key, int tokens) {
        var before = used(key);
        var used = new Used(before.requests() + 1, before.tokens() + tokens, before.at());
        byKey.remove(key);
        byKey.put(key, used);
        if (byKey.size() > MOST_KEYS) byKey.remove(byKey.keySet().iterator().next());
        return standing(used);
    }

    private Standing standing(Used used) {
        return new Standing(left(used.requests(), mostRequests), left(used.tokens(), mostTokens));
    }

    private Used used(String key) {
        var now = clock.instant();
        var used = byKey.getOrDefault(key, new Used(0, 0, now));
        double minutes = Duration.between(used.at(), now).toMillis() / MINUTE_MS;
        return new Used(
                Math.max(0, used.requests() - minutes * mostRequests),
                Math.max(0, used.tokens() - minutes * mostTokens),
                now);
    }

    private static Left left(double used, int most) {
        int remaining = (int) Math.max(0, Math.floor(most - used));
        return new Left(most, remaining, growing(used + 1 - most, most), growing(used, most));
    }

    /** How long it takes to grow so much. */
    private static Duration growing(double much, int most) {
        return Duration.ofMillis((long) Math.ceil(Math.max(0, much) / most * MINUTE_MS));
    }
}
