package io.omnify.gohighlevel;

import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;

/** An answer that came and cannot be trusted: after a change nobody knows what is so. */
final class VendorFailures {
    private VendorFailures() {}

    static PlatformFailed unreadable(String what) {
        return new PlatformFailed(new PlatformFailure.Uncertain("unreadable", "GoHighLevel sent " + what + "."));
    }
}
