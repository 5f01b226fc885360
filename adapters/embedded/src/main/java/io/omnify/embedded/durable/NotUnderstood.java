package io.omnify.embedded.durable;

/** Ends a short cut: the library, which knows the whole language, takes over. */
final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotUnderstood() {
        super("left to the library", null, false, false);
    }
}
