package io.omnify.google;

import io.omnify.agent.executions.domain.Mode;
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

/** One call as an account, in the platforms' words. */
final class Calls {
    static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    /** Google names no number; it slows down those who are much faster. */
    private static final Allowance SMOOTH = Allowance.of(200, Duration.ofSeconds(10));

    private final AccountCalls calls;
    private final Failures failures;

    Calls(AccountCalls calls, Failures failures) {
        this.calls = calls;
        this.failures = failures;
    }

    static Calls limited(int callsPerDay, Failures failures) {
        var terms = Terms.of(SMOOTH)
                .reading(new Throttling())
                .hopeless(Errors::isHopeless)
                .harmless(Errors::isTurnedAway);
        if (callsPerDay > 0) terms = terms.sharing(Allowance.of(callsPerDay, Duration.ofDays(1)));
        return new Calls(AccountCalls.to("google-ads", terms), failures);
    }

    /** Google throttles by a code that may come with any status. */
    private static final class Throttling implements UsageReader {
        @Override
        public Optional<Usage> read(Function<String, Optional<String>> headers) {
            return Optional.empty();
        }

        @Override
        public Optional<Duration> throttled(VendorFailure failure, Optional<Duration> asked) {
            if (!Errors.isTurnedAway(failure)) return Optional.empty();
            return Errors.status(failure)
                    .map(status -> Optional.ofNullable(Errors.reason(status).retryAfter()))
                    .orElse(asked)
                    .or(() -> Optional.of(Duration.ZERO));
        }
    }

    <T> T read(Access access, Callable<T> call) {
        return during(false, () -> calls.read(account(access), LONGEST, call));
    }

    <T> T write(Access access, Callable<T> call) {
        return during(true, () -> calls.write(account(access), LONGEST, call));
    }

    /** A write whose second time does what the first did. */
    <T> T repeat(Access access, Callable<T> call) {
        return during(true, () -> calls.read(account(access), LONGEST, call));
    }

    /** A call to find out who may do what, before there is an account. */
    <T> T connect(Mode mode, Callable<T> call) {
        return during(false, () -> calls.read(connecting(mode), CONNECTING, call));
    }

    /** The same for what works once. */
    <T> T connectOnce(Mode mode, Callable<T> call) {
        return during(true, () -> calls.write(connecting(mode), CONNECTING, call));
    }

    PlatformFailed failed(VendorFailure failure, boolean changes) {
        return failures.of(failure, changes);
    }

    PlatformFailed within(Errors.Status status) {
        return failures.within(status);
    }

    private <T> T during(boolean changes, Callable<T> call) {
        try {
            return call.call();
        } catch (VendorFailure failure) {
            throw failures.of(failure, changes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopping(changes);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static PlatformFailed stopping(boolean changes) {
        var message = "The service is stopping.";
        return new PlatformFailed(
                changes
                        ? new PlatformFailure.Uncertain("interrupted", message)
                        : new PlatformFailure.Unavailable("interrupted", message));
    }

    /** The simulated world's troubles are not the live one's. */
    private static String account(Access access) {
        return access.org().value() + "/" + access.mode().code() + "/" + access.account();
    }

    private static String connecting(Mode mode) {
        return "oauth/" + mode.code();
    }
}
