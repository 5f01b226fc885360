package io.omnify.simulator.requests;

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
        long durationMs,
        String command,
        String model,
        String decision,
        boolean stream,
        String fault,
        String outcome,
        String requestId,
        String responseId) {

    /** What is known of a call only once it is answered. */
    public record Result(
            int status,
            String model,
            String decision,
            boolean stream,
            String fault,
            String outcome,
            String responseId) {}

    static LoggedRequest begun(long id, Instant at, String method, String path, String command, String requestId) {
        return new LoggedRequest(id, at, method, path, 0, 0, command, "", "", false, "", "pending", requestId, "");
    }

    LoggedRequest finished(Result result, long tookMs) {
        return new LoggedRequest(
                id,
                at,
                method,
                path,
                result.status(),
                tookMs,
                command,
                result.model(),
                result.decision(),
                result.stream(),
                result.fault(),
                result.outcome(),
                requestId,
                result.responseId());
    }
}
