package io.omnify.linkedin;

import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.vendor.http.VendorCalls;
import io.omnify.vendor.http.VendorFailure;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Questions to LinkedIn's OAuth, each over within ten seconds; a refused grant means that a person must come. */
final class OAuthCalls {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final VendorCalls single = VendorCalls.to("linkedin", _ -> true);
    private final VendorCalls repeated;
    private final LinkedInErrors errors;

    OAuthCalls(VendorCalls repeated, LinkedInErrors errors) {
        this.repeated = repeated;
        this.errors = errors;
    }

    /** For a code, which works once. */
    <T> T once(Callable<T> call) {
        return told(single, call);
    }

    <T> T again(Callable<T> call) {
        return told(repeated, call);
    }

    private <T> T told(VendorCalls calls, Callable<T> call) {
        try {
            return calls.call(LONGEST, call);
        } catch (VendorFailure failure) {
            throw new PlatformFailed(errors.reading(failure));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailed(new PlatformFailure.Unavailable("interrupted", "The service is stopping."));
        }
    }
}
