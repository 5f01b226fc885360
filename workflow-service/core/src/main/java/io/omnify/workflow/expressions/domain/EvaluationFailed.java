package io.omnify.workflow.expressions.domain;

/** An expression that compiled but has no value for the data it met, such as a field that is not there. */
public final class EvaluationFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EvaluationFailed(String message) {
        super(message);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
