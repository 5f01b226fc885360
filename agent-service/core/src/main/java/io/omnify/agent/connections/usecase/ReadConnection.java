package io.omnify.agent.connections.usecase;

import io.omnify.agent.connections.port.LastGood;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure.QuotaExhausted;
import io.omnify.agent.platforms.domain.PlatformFailure.RateLimited;
import io.omnify.agent.platforms.domain.PlatformFailure.Unavailable;
import io.omnify.agent.platforms.domain.PlatformFailure.Uncertain;
import io.omnify.agent.platforms.domain.PlatformFailure.VersionSunset;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Reads from a platform, and while it is away answers what it said last, marked as old. What a person must mend, such
 * as dead credentials, is not hidden that way; and nothing is ever made up.
 */
public final class ReadConnection {
    private final LastGood lastGood;
    private final InstantSource clock;

    public ReadConnection(LastGood lastGood, InstantSource clock) {
        this.lastGood = lastGood;
        this.clock = clock;
    }

    /** @param stale the platform did not answer now: this is what it said at {@code asOf} */
    public record Reading<T>(T value, Instant asOf, boolean stale) {
        public Duration age(Instant now) {
            return Duration.between(asOf, now);
        }
    }

    /**
     * @param question what is asked, with all that the answer depends on but the connection
     * @param ask throws PlatformFailed when there is no answer
     */
    public <T> Reading<T> handle(OrgId org, String connection, String question, Class<T> type, Supplier<T> ask) {
        var key = connection + "/" + question;
        try {
            var value = ask.get();
            var now = clock.instant();
            lastGood.keep(org, key, value, now);
            return new Reading<>(value, now, false);
        } catch (PlatformFailed e) {
            if (!passes(e)) throw e;
            return lastGood.last(org, key)
                    .filter(kept -> type.isInstance(kept.value()))
                    .map(kept -> new Reading<>(type.cast(kept.value()), kept.at(), true))
                    .orElseThrow(() -> e);
        }
    }

    private static boolean passes(PlatformFailed e) {
        return switch (e.failure()) {
            case Unavailable _, Uncertain _, RateLimited _, QuotaExhausted _, VersionSunset _ -> true;
            default -> false;
        };
    }
}
