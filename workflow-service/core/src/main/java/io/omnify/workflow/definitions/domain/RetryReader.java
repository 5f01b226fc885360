package io.omnify.workflow.definitions.domain;

/** Reads how a step is tried again. */
final class RetryReader {
    private RetryReader() {}

    static Retry read(Fields fields) {
        var json = fields.object("retry");
        if (json.isEmpty()) return Retry.NONE;
        var retry = fields.inside("retry", json);
        return new Retry(
                (int) retry.whole("max_attempts", 3, 1, 100),
                retry.decimal("initial_seconds", 1, 0, StepReader.LONGEST_SECONDS),
                retry.decimal("backoff", 2, 1, 100),
                retry.decimal("max_seconds", 60, 0, StepReader.LONGEST_SECONDS),
                retry.flag("jitter", true),
                retry.texts("non_retryable"),
                retry.whole("budget_seconds", 0, 1, StepReader.LONGEST_SECONDS));
    }
}
