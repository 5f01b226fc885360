package io.omnify.vendor.http;

import io.omnify.vendor.http.VendorFailure.Kind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * When a failed call is tried again, as the vendors' own clients do it: at most twice; {@code X-Should-Retry} decides
 * where it is given, else 408, 409, 429 and all from 500 are worth it; the vendor's wish how long to wait is obeyed,
 * unless it is longer than anybody would wait.
 */
public final class RetryPolicy {
    static final int MOST_RETRIES = 2;
    static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final InstantSource clock;
    private final DoubleSupplier chance;

    /** @param chance between 0 and 1, for the jitter that keeps clients from coming back all at once */
    public RetryPolicy(InstantSource clock, DoubleSupplier chance) {
        this.clock = clock;
        this.chance = chance;
    }

    /** How long to wait before the next try; empty when there shall be none. */
    public Optional<Duration> delay(int retriesSoFar, VendorFailure failure) {
        if (retriesSoFar >= MOST_RETRIES || !isWorthIt(failure)) return Optional.empty();
        var wished = retryAfter(failure);
        if (wished.isPresent()) return wished.filter(wait -> wait.compareTo(LONGEST_WAIT) <= 0);
        return Optional.of(droppedConnection(retriesSoFar, failure) ? Duration.ZERO : backoff(retriesSoFar));
    }

    /** The wait the vendor asks for, however long. */
    public Optional<Duration> retryAfter(VendorFailure failure) {
        return failure.retryAfter(clock);
    }

    private static boolean isWorthIt(VendorFailure failure) {
        if (failure.kind() != Kind.STATUS) return failure.kind() == Kind.UNREACHABLE;
        return failure.header("x-should-retry").map(Boolean::parseBoolean).orElseGet(() -> switch (failure.status()) {
            case 408, 409, 429 -> true;
            default -> failure.status() >= 500;
        });
    }

    /** A kept connection that the other side had closed says nothing about the vendor: a fresh one is tried at once. */
    private static boolean droppedConnection(int retriesSoFar, VendorFailure failure) {
        return retriesSoFar == 0 && failure.kind() == Kind.UNREACHABLE;
    }

    private Duration backoff(int retriesSoFar) {
        var seconds = Math.min(0.5 * Math.pow(2, retriesSoFar), 8) * (1 - 0.25 * chance.getAsDouble());
        return Duration.ofMillis((long) (seconds * 1000));
    }
}
