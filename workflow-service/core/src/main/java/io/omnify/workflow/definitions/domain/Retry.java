package io.omnify.workflow.definitions.domain;

import java.util.List;

/** How often and how patiently a failed step is tried again. {@code budgetSeconds} 0 means no limit. */
public record Retry(
        int maxAttempts,
        double initialSeconds,
        double backoff,
        double maxSeconds,
        boolean jitter,
        List<String> nonRetryable,
        long budgetSeconds) {
    public static final Retry NONE = new Retry(1, 1, 2, 60, false, List.of(), 0);

    public Retry {
        nonRetryable = List.copyOf(nonRetryable);
    }

    /**
     * Seconds to wait after the given failed attempt.
     *
     * @param spread between 0 and 1: the share of the wait that is used when jitter is on
     */
    public double delayAfter(int attempt, double spread) {
        double delay = Math.min(maxSeconds, initialSeconds * Math.pow(backoff, attempt - 1.0));
        return jitter ? delay * spread : delay;
    }
}
