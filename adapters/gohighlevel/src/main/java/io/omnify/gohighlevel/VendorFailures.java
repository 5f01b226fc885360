package io.omnify.gohighlevel;

import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import java.util.List;

/** Failures that the adapter finds itself. */
final class VendorFailures {
    private VendorFailures() {}

    /** Before anything was sent. */
    static PlatformFailed invalid(String field, String message) {
        return new PlatformFailed(
                new PlatformFailure.Invalid("invalid", message, List.of(new FieldProblem(field, message))));
    }

    /** An answer that came and cannot be trusted: after a change nobody knows what is so. */
    static PlatformFailed unreadable(String what) {
        return new PlatformFailed(new PlatformFailure.Uncertain("unreadable", "GoHighLevel sent " + what + "."));
    }
}
