package io.omnify.agent.work;

import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.shared.domain.Refused;

/** What a log says of a failure: a code, never the words of a vendor, which may tell of people. */
final class Reasons {
    private Reasons() {}

    static String of(Throwable failure) {
        return switch (failure) {
            case PlatformFailed platform ->
                platform.failure().getClass().getSimpleName() + "/"
                        + platform.failure().code();
            case Refused no -> no.refusal().getClass().getSimpleName();
            default -> failure.getClass().getName() + place(failure);
        };
    }

    private static String place(Throwable failure) {
        var trace = failure.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }
}
