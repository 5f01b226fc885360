package io.omnify.agent.platforms.domain;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** When a campaign runs. Without an end it runs until it is ended. */
public record Schedule(ZonedDateTime start, @Nullable ZonedDateTime end) {
    public Schedule {
        if (end != null && !end.toInstant().isAfter(start.toInstant()))
            throw new IllegalArgumentException("the end is not after the start");
    }
}
