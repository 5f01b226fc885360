package io.omnify.workflow.expressions.domain;

/** Not even by reference is it kept. */
public final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooLarge(String what) {
        super(what);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
