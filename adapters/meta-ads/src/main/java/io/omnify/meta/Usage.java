package io.omnify.meta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How much of each account's allowance Meta says is used up. Who goes on calling at the end of it is shut out for
 * longer and longer; so no call is made until Meta will listen again.
 */
final class Usage {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> OTHERS =
            List.of("x-ad-account-usage", "x-fb-ads-insights-throttle", "x-app-usage");
    private static final List<String> PERCENTS =
            List.of("call_count", "total_cputime", "total_time", "acc_id_util_pct", "app_id_util_pct");
    private static final String BY_USE_CASE = "x-business-use-case-usage";
    private static final String REGAIN = "estimated_time_to_regain_access";
    private static final int NEARLY_ALL = 97;
    private static final Duration BREATH = Duration.ofSeconds(30);
    private static final int MOST = 10_000;

    private final InstantSource clock;
    private final LinkedHashMap<String, Instant> until = new LinkedHashMap<>(16, 0.75f, true);

    Usage(InstantSource clock) {
        this.clock = clock;
    }

    /** How long there shall be no call. */
    synchronized Optional<Duration> pause(String key) {
        var end = until.get(key);
        if (end == null) return Optional.empty();
        var left = Duration.between(clock.instant(), end);
        if (left.isPositive()) return Optional.of(left);
        until.remove(key);
        return Optional.empty();
    }

    void note(Calls.Subject subject, Function<String, Optional<String>> header) {
        var minutes = regain(header);
        if (minutes > 0) pause(subject.key(), Duration.ofMinutes(minutes));
        else if (percent(header, subject.account()) >= NEARLY_ALL) pause(subject.key(), BREATH);
    }

    /** In how many minutes Meta will listen again; 0 when it listens. */
    static long regain(Function<String, Optional<String>> header) {
        return highest(json(header, BY_USE_CASE), REGAIN);
    }

    private synchronized void pause(String key, Duration pause) {
        until.merge(key, clock.instant().plus(pause), (old, fresh) -> fresh.isAfter(old) ? fresh : old);
        if (until.size() > MOST) until.pollFirstEntry();
    }

    private static long percent(Function<String, Optional<String>> header, String account) {
        long most = highest(json(header, BY_USE_CASE).path(account));
        for (var name : OTHERS) most = Math.max(most, highest(json(header, name)));
        return most;
    }

    private static long highest(JsonNode node) {
        return PERCENTS.stream().mapToLong(field -> highest(node, field)).max().orElse(0);
    }

    private static long highest(JsonNode node, String field) {
        long most = 0;
        for (var value : node.findValues(field)) most = Math.max(most, value.asLong());
        return most;
    }

    private static JsonNode json(Function<String, Optional<String>> header, String name) {
        try {
            return JSON.readTree(header.apply(name).orElse("{}"));
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}
