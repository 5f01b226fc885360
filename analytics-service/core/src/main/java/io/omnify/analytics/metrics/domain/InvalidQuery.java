package io.omnify.analytics.metrics.domain;

/** A question that cannot be answered, with the parameter that is wrong and what would be right. */
public final class InvalidQuery extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String reason;

    public InvalidQuery(String field, String reason) {
        super(field + ": " + reason);
        this.field = field;
        this.reason = reason;
    }

    public String field() {
        return field;
    }

    public String reason() {
        return reason;
    }
}
