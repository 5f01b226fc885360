package io.omnify.google;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Answers;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.vendor.http.VendorFailure;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** One call as an account, in the platforms' words. */
final class Calls {
    static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private final Quotas quotas;
    private final Failures failures;

    Calls(Quotas quotas, Failures failures) {
        this.quotas = quotas;
        this.failures = failures;
    }

    <T> T read(Access access, Callable<T> call) {
        return during(false, () -> quotas.ads(access).read(account(access), LONGEST, call));
    }

    <T> T write(Access access, Callable<T> call) {
        return during(true, () -> quotas.ads(access).write(account(access), LONGEST, call));
    }

    /** Rows for the Data Manager; their second time does what the first did. */
    <T> T ingest(Access access, Callable<T> call) {
        return during(true, () -> quotas.uncounted().read(account(access), LONGEST, call));
    }

    /** A call to find out who may do what, before there is an account. */
    <T> T connect(Mode mode, Callable<T> call) {
        return during(false, () -> quotas.uncounted().read(connecting(mode), CONNECTING, call));
    }

    /** The same for what works once. */
    <T> T connectOnce(Mode mode, Callable<T> call) {
        return during(true, () -> quotas.uncounted().write(connecting(mode), CONNECTING, call));
    }

    PlatformFailed failed(VendorFailure failure, boolean changes) {
        return failures.of(failure, changes);
    }

    PlatformFailed within(Errors.Status status) {
        return failures.within(status);
    }

    /** What an answer that came is to us; one that makes no sense is none. */
    <T> T understood(Supplier<T> reading) {
        var senseless = VendorFailure.unreadable("the answer lacks what was asked for");
        return Answers.understood(reading, () -> failed(senseless, false).failure());
    }

    /** As {@link Answers#done}, where not to understand it is not to see it. */
    <T> T done(Supplier<T> look) {
        return Answers.done(() -> understood(look));
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
