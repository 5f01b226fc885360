package io.omnify.simulator.openai;

import io.omnify.simulator.faults.Fault;
import io.omnify.simulator.faults.FaultKind;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tells each key in the vendor's headers what it may still ask for, and refuses what it may not. */
@Singleton
class RateLimits {
    private final Allowances allowances;

    RateLimits(Allowances allowances) {
        this.allowances = allowances;
    }

    Optional<Reply> refusal(Call call) {
        if (!counts(call) || !allowances.of(call.authorization()).isUsedUp()) return Optional.empty();
        return Optional.of(Reply.error(new ApiError(
                429, "requests", "", "rate_limit_exceeded", "Rate limit reached. Please try again soon.")));
    }

    /** What is left behind this call; a fault says of its own when to come back. */
    Map<String, String> headers(Call call, Reply reply, Fault fault) {
        if (!Keys.accepts(call.authorization())) return Map.of();
        var key = call.authorization();
        boolean spends = counts(call) && reply.status() != 429;
        var standing = spends ? allowances.spend(key, reply.trace().tokens()) : allowances.of(key);
        var headers = new LinkedHashMap<String, String>();
        tell(headers, "requests", standing.requests());
        tell(headers, "tokens", standing.tokens());
        if (reply.status() == 429) {
            if (fault.is(FaultKind.RATE_LIMIT)) limited(headers, fault.retryAfterSeconds());
            if (fault.is(FaultKind.NONE)) comeBack(headers, standing);
        }
        if (reply.status() >= 400) headers.putAll(fault.hints());
        return headers;
    }

    private static boolean counts(Call call) {
        return call.method().equals("POST");
    }

    private static void tell(Map<String, String> headers, String what, Allowances.Left left) {
        headers.put("x-ratelimit-limit-" + what, String.valueOf(left.limit()));
        headers.put("x-ratelimit-remaining-" + what, String.valueOf(left.remaining()));
        headers.put("x-ratelimit-reset-" + what, left.untilAll().toMillis() + "ms");
    }

    private static void limited(Map<String, String> headers, int seconds) {
        headers.put("x-ratelimit-remaining-requests", "0");
        headers.put("x-ratelimit-reset-requests", seconds + "s");
        headers.put("Retry-After", String.valueOf(seconds));
    }

    private static void comeBack(Map<String, String> headers, Allowances.Standing standing) {
        long ms = standing.untilNext().toMillis();
        headers.put("Retry-After-Ms", String.valueOf(ms));
        headers.put("Retry-After", String.valueOf(Math.ceilDiv(ms, 1_000)));
    }
}
