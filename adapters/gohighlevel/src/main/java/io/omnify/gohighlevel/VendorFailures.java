package io.omnify.gohighlevel;

import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.vendor.http.VendorFailure;
import java.util.List;

/** Failures that the adapter finds itself. */
final class VendorFailures {
    private VendorFailures() {}

    /** Before anything was sent. */
    static PlatformFailed invalid(String field, String message) {
        return new PlatformFailed(
                new PlatformFailure.Invalid("invalid", message, List.of(new FieldProblem(field, message))));
    }

    /** An answer that cannot be trusted; to be thrown within a call, which knows whether it changed anything. */
    static VendorFailure unreadable(String what) {
        return VendorFailure.unreadable(what);
    }
}
