package io.omnify.auth.sessions.domain;

import java.time.Duration;
import java.time.Instant;

/** How long a session lives: until nobody used it for {@code idle}, and never longer than {@code absolute}. */
public record SessionLifetime(Duration idle, Duration absolute) {
    public static final SessionLifetime STANDARD = new SessionLifetime(Duration.ofDays(30), Duration.ofDays(90));

    Instant idleUntil(Instant used, Instant end) {
        var idleEnd = used.plus(idle);
        return idleEnd.isBefore(end) ? idleEnd : end;
    }
}
