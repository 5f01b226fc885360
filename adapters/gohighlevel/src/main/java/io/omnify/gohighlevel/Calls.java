package io.omnify.gohighlevel;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.vendor.http.VendorCalls;
import io.omnify.vendor.http.VendorFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Every call to the vendor goes through here, so that each is limited in time and fails in the domain's words. */
final class Calls {
    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final VendorCalls REPEATED = VendorCalls.to("gohighlevel", GoHighLevelErrors::isHopeless);
    private static final VendorCalls ONCE = VendorCalls.to("gohighlevel", _ -> true);

    /** Whose allowance at the vendor a call uses up. */
    static String account(Access access) {
        return access.org().value() + "/" + Line.location(access);
    }

    <T> T read(Access access, Callable<T> call) {
        return read(account(access), call);
    }

    <T> T read(String account, Callable<T> call) {
        return call(REPEATED, false, call);
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
        return call(REPEATED, true, call);
    }

    /** A change that must not be made twice. */
    <T> T write(String account, Callable<T> call) {
        return call(ONCE, true, call);
    }

    private static <T> T call(VendorCalls calls, boolean changes, Callable<T> call) {
        try {
            return calls.call(LONGEST, call);
        } catch (VendorFailure failure) {
            throw new PlatformFailed(GoHighLevelErrors.of(failure, changes));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailed(GoHighLevelErrors.unseen(changes, "the call was interrupted"));
        }
    }
}
