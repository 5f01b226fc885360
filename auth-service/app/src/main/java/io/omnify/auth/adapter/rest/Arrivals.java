package io.omnify.auth.adapter.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Remembers when a request arrived, before it waits for a thread: a renewal that arrived before another one took its
 * token has lost a race, one that arrives afterwards reuses an old token.
 */
@Singleton
public final class Arrivals {
    private static final String KEY = "omnify.arrived";
    private static final int BEFORE_EVERYTHING = 10_000;

    private final InstantSource clock;

    public Arrivals(InstantSource clock) {
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.put(KEY, clock.instant());
                    context.next();
                },
                BEFORE_EVERYTHING);
    }

    Instant of(RoutingContext context) {
        Instant arrived = context.get(KEY);
        return arrived == null ? clock.instant() : arrived;
    }
}
