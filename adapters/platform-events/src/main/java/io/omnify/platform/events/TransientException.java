package io.omnify.platform.events;

/** Thrown by a handler when what it needs is away for now: the event is tried again until it is back. */
public final class TransientException extends RuntimeException {
    public TransientException(String message, Throwable cause) {
        super(message, cause);
    }
}
