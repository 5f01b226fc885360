package io.omnify.gohighlevel;

import io.omnify.agent.platforms.domain.Access;
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
import org.jspecify.annotations.Nullable;

/** Every call to the vendor goes through here: within what it allows a location, and failing in the domain's words. */
final class Calls {
    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Terms TERMS = Terms.of(
                    Allowance.of(100, Duration.ofSeconds(10)), Allowance.of(200_000, Duration.ofDays(1)))
            .reading(new Headers())
            .hopeless(GoHighLevelErrors::isHopeless)
            .harmless(failure -> failure.status() == 429 && !GoHighLevelErrors.isHopeless(failure));

    private final AccountCalls accounts = AccountCalls.to("gohighlevel", TERMS);

    /** Whose allowance at the vendor a call uses up; the simulated world's troubles are not the live one's. */
    static String account(Access access) {
        return access.org().value() + "/" + access.mode().code() + "/" + Line.location(access);
    }

    <T> T read(Access access, Callable<T> call) {
        return read(account(access), call);
    }

    <T> T read(String account, Callable<T> call) {
        return call(false, () -> accounts.read(account, LONGEST, call));
    }

    /** As {@link #read}, empty when the vendor has nothing of that name. */
    <T> Optional<T> find(Access access, Callable<T> call) {
        try {
            return Optional.of(read(access, call));
        } catch (PlatformFailed failed) {
            if (failed.failure() instanceof PlatformFailure.NotFound) return Optional.empty();
            throw failed;
        }
    }

    /** A change that is the same when it is made twice. */
    <T> T repeat(Access access, Callable<T> call) {
        return call(true, () -> accounts.read(account(access), LONGEST, call));
    }

    /** A change that must not be made twice. */
    <T> T write(String account, Callable<T> call) {
        return call(true, () -> accounts.write(account, LONGEST, call));
    }

    /** An answer that is read within its call: a success without a word is none. */
    static <T> T answered(@Nullable T answer) {
        if (answer == null) throw VendorFailure.unreadable(GoHighLevelErrors.EMPTY);
        return answer;
    }

    /** A call that may fail in the vendor's way. */
    @FunctionalInterface
    private interface Attempt<T> {
        T make() throws InterruptedException;
    }

    private static <T> T call(boolean changes, Attempt<T> call) {
        try {
            var answer = call.make();
            if (answer == null) throw new PlatformFailed(GoHighLevelErrors.empty(changes));
            return answer;
        } catch (VendorFailure failure) {
            throw new PlatformFailed(GoHighLevelErrors.of(failure, changes));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailed(GoHighLevelErrors.unseen(changes, "The call was broken off here."));
        }
    }

    /** What is left of the ten seconds and of the day, as each answer says. */
    private static final class Headers implements UsageReader {
        @Override
        public Optional<Usage> read(Function<String, Optional<String>> headers) {
            return usage(headers, "X-RateLimit-Daily-Remaining", "X-RateLimit-Limit-Daily", Duration.ofHours(1))
                    .filter(day -> day.share() >= 1)
                    .or(() -> usage(headers, "X-RateLimit-Remaining", "X-RateLimit-Max", LONGEST));
        }

        private static Optional<Usage> usage(
                Function<String, Optional<String>> headers, String left, String of, Duration renews) {
            return headers.apply(left)
                    .flatMap(GoHighLevelErrors::number)
                    .flatMap(some -> headers.apply(of)
                            .flatMap(GoHighLevelErrors::number)
                            .map(all -> Usage.left(some, all, renews)));
        }

        @Override
        public Optional<Duration> throttled(VendorFailure failure, Optional<Duration> asked) {
            return failure.status() == 429
                    ? Optional.of(asked.orElseGet(() -> GoHighLevelErrors.interval(failure)))
                    : Optional.empty();
        }
    }
}
