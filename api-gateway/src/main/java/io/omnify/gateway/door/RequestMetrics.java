package io.omnify.gateway.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.omnify.gateway.exchange.Exchange;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** Rate, errors and duration per route; paths and organisations are no labels, or there would be one series each. */
@Singleton
final class RequestMetrics {
    private final MeterRegistry registry;

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void record(Exchange exchange) {
        Timer.builder("omnify.gateway.requests")
                .tag("route", exchange.route())
                .tag("method", exchange.request().method().name())
                .tag("status", String.valueOf(exchange.context().response().getStatusCode()))
                .register(registry)
                .record(exchange.nanos(), TimeUnit.NANOSECONDS);
    }
}
