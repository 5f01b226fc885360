package io.omnify.platform.redis;

import java.time.Duration;

/** A bucket that holds {@code requests} tokens and fills up evenly within {@code window}. */
public record Limit(String bucket, int requests, Duration window) {
    public Limit {
        if (requests < 1) throw new IllegalArgumentException("a limit allows at least one request");
        if (window.toMillis() < 1) throw new IllegalArgumentException("a window has a length");
    }
}
