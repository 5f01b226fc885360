package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.Trouble;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.platforms.domain.PlatformFailure;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a platform's no means for a run: whether trying again can help, and when. */
final class Troubles {
    /** How long a call whose end was not seen may still take effect at the vendor. */
    static final Duration SETTLES = Duration.ofSeconds(45);

    private static final Duration QUOTA = Duration.ofHours(1);

    private Troubles() {}

    static Failure failure(PlatformFailure why, Instant now) {
        return switch (why) {
            case PlatformFailure.Unauthorized no ->
                lasting("platform-unauthorized", no, "Connect it again, then retry.");
            case PlatformFailure.Forbidden no -> lasting("platform-forbidden", no, "The account may not do this.");
            case PlatformFailure.NotFound no -> lasting("platform-not-found", no, "It is not there any more.");
            case PlatformFailure.Invalid no -> lasting("platform-refused", no, "");
            case PlatformFailure.VersionSunset no -> lasting("platform-version-sunset", no, "");
            case PlatformFailure.Duplicate no -> passing("platform-duplicate", no, SETTLES);
            case PlatformFailure.RateLimited limited -> passing("platform-rate-limited", limited, limited.retryAfter());
            case PlatformFailure.QuotaExhausted spent -> passing("platform-quota", spent, until(spent, now));
            case PlatformFailure.Unavailable away -> passing("platform-unavailable", away, null);
            case PlatformFailure.Uncertain lost -> passing("platform-uncertain", lost, SETTLES);
        };
    }

    /** Whether it is sure that nothing happened. */
    static boolean certain(PlatformFailure why) {
        return !(why instanceof PlatformFailure.Uncertain || why instanceof PlatformFailure.Duplicate);
    }

    static Trouble trouble(Failure failure, Instant now) {
        return new Trouble(failure.code(), failure.message(), failure.retryable(), now);
    }

    static Failure later(Duration wait) {
        return new Failure(
                "platform-uncertain", "An earlier attempt may still come through; it is looked for.", true, wait);
    }

    static Failure held() {
        var message = "It gets more once another platform has confirmed that it has less.";
        return new Failure("campaign-budget-waits", message, true, null);
    }

    private static Duration until(PlatformFailure.QuotaExhausted spent, Instant now) {
        var until = spent.until();
        return until == null || !until.isAfter(now) ? QUOTA : Duration.between(now, until);
    }

    private static Failure lasting(String code, PlatformFailure why, String advice) {
        return Failure.of(code, text(why, advice));
    }

    private static Failure passing(String code, PlatformFailure why, @Nullable Duration after) {
        return new Failure(code, text(why, ""), true, after);
    }

    private static String text(PlatformFailure why, String advice) {
        return (why.message() + " (" + why.code() + ") " + advice).strip();
    }
}
