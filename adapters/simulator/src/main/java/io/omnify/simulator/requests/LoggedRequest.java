package io.omnify.simulator.requests;

import java.time.Duration;
import java.time.Instant;

/**
 * One call as the vendor saw it, the proof of what was really asked. Outcome is "pending" until the answer left;
 * "client_gone", "cut" and "hung" tell how it did not.
 */
public record LoggedRequest(
        long id,
        Instant at,
        String method,
        String path,
        int status,
        double durationMs,
        String command,
        String model,
        String decision,
        boolean stream,
        String fault,
        String outcome,
        String requestId,
        String responseId,
        String traceparent) {

    /** What is known of a call only once it is answered. */
    public record Result(
            int status,
            String model,
            String decision,
            boolean stream,
            String fault,
            String outcome,
            String responseId) {}

    /** What a call says of itself in its headers. */
    public record Origin(String command, String requestId, String traceparent) {}

    static LoggedRequest begun(long id, Instant at, String method, String path, Origin origin) {
        return new LoggedRequest(
                id,
                at,
                method,
                path,
                0,
                0,
                origin.command(),
                "",
                "",
                false,
                "",
                "pending",
                origin.requestId(),
                "",
                origin.traceparent());
    }

    LoggedRequest finished(Result result, Duration took) {
        return new LoggedRequest(
                id,
                at,
                method,
                path,
                result.status(),
                Math.round(took.toNanos() / 1e3) / 1e3,
                command,
                result.model(),
                result.decision(),
                result.stream(),
                result.fault(),
                result.outcome(),
                requestId,
                result.responseId(),
                traceparent);
    }
}
