package io.omnify.agent.platforms;

import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;

/** What a platform says no with. */
public final class Refusals {
    private Refusals() {}

    public static PlatformFailure failure(Runnable action) {
        try {
            action.run();
        } catch (PlatformFailed e) {
            return e.failure();
        }
        throw new AssertionError("did not fail");
    }
}
