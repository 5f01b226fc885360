package io.omnify.workflow.runs.domain;

/** Why an attempt, a step or a run did not succeed. {@code retryAfterSeconds} 0 means: no wish. */
public record Failure(String code, String message, boolean retryable, double retryAfterSeconds) {
    public static Failure permanent(String code, String message) {
        return new Failure(code, message, false, 0);
    }

    public static Failure passing(String code, String message) {
        return new Failure(code, message, true, 0);
    }
}
