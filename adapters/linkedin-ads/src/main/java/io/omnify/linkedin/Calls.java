package io.omnify.linkedin;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.vendor.http.VendorCalls;
import io.omnify.vendor.http.VendorFailure;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.Callable;

/** One call as an account, in the platforms' words: readings are repeated by vendor-http, writings are sent once. */
final class Calls {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final VendorCalls calls;
    private final LinkedInErrors errors;

    Calls(VendorCalls calls, LinkedInErrors errors) {
        this.calls = calls;
        this.errors = errors;
    }

    <T> T read(Access access, Callable<T> call) {
        try {
            return calls.call(LONGEST, call);
        } catch (VendorFailure failure) {
            throw new PlatformFailed(errors.reading(failure));
        } catch (InterruptedException e) {
            throw interrupted(e, new PlatformFailure.Unavailable("interrupted", "The service is stopping."));
        }
    }

    <T> T write(Access access, Callable<T> call) {
        try {
            return call.call();
        } catch (InterruptedException e) {
            throw interrupted(e, new PlatformFailure.Uncertain("interrupted", "The service is stopping."));
        } catch (Exception e) {
            throw new PlatformFailed(errors.writing(VendorCalls.failure(e), left(e)));
        }
    }

    /** Whether the request can have reached LinkedIn. */
    private static boolean left(Throwable e) {
        for (Throwable each = e; each != null; each = each.getCause())
            if (each instanceof ConnectException) return false;
        return true;
    }

    private static PlatformFailed interrupted(InterruptedException e, PlatformFailure failure) {
        Thread.currentThread().interrupt();
        var failed = new PlatformFailed(failure);
        failed.addSuppressed(e);
        return failed;
    }
}
