package io.omnify.platform.redis;

import java.time.Duration;

/** At most {@code requests} within any {@code window}. */
public record Limit(String bucket, int requests, Duration window) {
    public Limit {
        if (requests < 1) throw new IllegalArgumentException("a limit allows at least one request");
        if (window.toMillis() < 100) throw new IllegalArgumentException("a window has at least 100 ms");
    }
}
