package io.omnify.agent.memory.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * When the oldest of what is remembered is to be put into its summary: the longer it could not be, the later, so that one
 * that never can keeps no other waiting.
 */
public record Upkeep(int failures, Instant due) {
    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_DOUBLED = 10;

    public static Upkeep at(Instant now) {
        return new Upkeep(0, now);
    }

    public Upkeep failed(Instant now) {
        var rest = SHORTEST.multipliedBy(1L << Math.min(failures, MOST_DOUBLED));
        return new Upkeep(failures + 1, now.plus(rest.compareTo(LONGEST) < 0 ? rest : LONGEST));
    }

    public boolean isDue(Instant now) {
        return !now.isBefore(due);
    }
}
