package io.omnify.workflow.expressions.domain;

/** A template that cannot be read, such as one whose expression never ends. */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Malformed(String message) {
        super(message);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
