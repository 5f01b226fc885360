package io.omnify.linkedin;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Answers;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.vendor.http.AccountCalls;
import io.omnify.vendor.http.Allowance;
import io.omnify.vendor.http.Terms;
import io.omnify.vendor.http.UsageReader;
import io.omnify.vendor.http.VendorFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

/** One call as an account, in the platforms' words. Limits, circuits and retries are vendor-http's. */
final class Calls {
    private static final Duration LONGEST = Duration.ofSeconds(40);

    private final AccountCalls calls;
    private final LinkedInErrors errors;

    Calls(LinkedInErrors errors) {
        this.errors = errors;
        var terms = Terms.of(Allowance.of(600, Duration.ofMinutes(1))) // told for segments; nothing is told for others
                .reading(new DayQuota(errors))
                .hopeless(errors::isHopeless)
                .harmless(failure -> failure.status() == 429 && !errors.isHopeless(failure));
        calls = AccountCalls.to("linkedin", terms);
    }

    /** LinkedIn tells nothing of what is left. Once a day's calls are gone, none is made until the day is over. */
    private record DayQuota(LinkedInErrors errors) implements UsageReader {
        @Override
        public Optional<Usage> read(Function<String, Optional<String>> headers) {
            return Optional.empty();
        }

        @Override
        public Optional<Duration> throttled(VendorFailure failure, Optional<Duration> asked) {
            return errors.reading(failure) instanceof PlatformFailure.QuotaExhausted
                    ? Optional.of(errors.untilMidnight())
                    : UsageReader.super.throttled(failure, asked);
        }
    }

    <T> T read(Access access, Callable<T> call) {
        try {
            return calls.read(key(access), LONGEST, call);
        } catch (VendorFailure failure) {
            throw new PlatformFailed(errors.reading(failure));
        } catch (InterruptedException e) {
            throw interrupted(new PlatformFailure.Unavailable("interrupted", "The service is stopping."));
        }
    }

    <T> T write(Access access, Callable<T> call) {
        try {
            return calls.write(key(access), LONGEST, call);
        } catch (VendorFailure failure) {
            throw new PlatformFailed(errors.writing(failure));
        } catch (InterruptedException e) {
            throw interrupted(new PlatformFailure.Uncertain("interrupted", "The service is stopping."));
        }
    }

    /** What an answer that came is to us; one that makes no sense is none. */
    <T> T understood(Supplier<T> reading) {
        var senseless = VendorFailure.unreadable("a field is not what it should be");
        return Answers.understood(reading, () -> errors.reading(senseless));
    }

    /** The simulated world's troubles are not the live one's. */
    private static String key(Access access) {
        return access.org().value() + "/" + access.mode().code() + "/" + access.account();
    }

    private static PlatformFailed interrupted(PlatformFailure failure) {
        Thread.currentThread().interrupt();
        return new PlatformFailed(failure);
    }
}
