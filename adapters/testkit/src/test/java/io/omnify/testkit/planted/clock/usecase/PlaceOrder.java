package io.omnify.testkit.planted.clock.usecase;

import java.time.Instant;

public final class PlaceOrder {
    public Instant handle() {
        return Instant.now();
    }
}
