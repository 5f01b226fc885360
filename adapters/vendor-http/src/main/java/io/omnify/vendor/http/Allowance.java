package io.omnify.vendor.http;

import java.time.Duration;

/** How much a vendor allows: at most {@code calls} within any {@code per}. */
public record Allowance(int calls, Duration per) {
    public Allowance {
        if (calls < 1 || per.isNegative() || per.isZero()) throw new IllegalArgumentException("an allowance allows");
    }

    public static Allowance of(int calls, Duration per) {
        return new Allowance(calls, per);
    }
}
