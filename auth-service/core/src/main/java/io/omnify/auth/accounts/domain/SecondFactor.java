package io.omnify.auth.accounts.domain;

import io.omnify.auth.api.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What a person proves besides the password: codes of a time-based generator (RFC 6238), each good once.
 *
 * @param secret what the generator was set up with, in base 32
 * @param confirmed whether the person has shown that the generator works; before, it protects nothing
 * @param lastStep the time step of the newest code that was used; codes up to it are spent
 */
public record SecondFactor(UserId user, String secret, boolean confirmed, long lastStep, int recoveryCodesLeft) {
    public static final int SECRET_BYTES = 20;
    private static final Duration STEP = Duration.ofSeconds(30);

    /** The time steps whose code may be typed {@code now}, nearest first: clocks differ, and people type slowly. */
    public static List<Long> stepsAround(Instant now) {
        var current = now.getEpochSecond() / STEP.toSeconds();
        return LongStream.of(current, current - 1, current + 1).boxed().toList();
    }

    /** Never the secret: this ends up in logs. */
    @Override
    public String toString() {
        return "SecondFactor[" + user + "]";
    }
}
