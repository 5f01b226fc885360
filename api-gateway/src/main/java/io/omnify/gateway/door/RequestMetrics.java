package io.omnify.gateway.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.omnify.gateway.exchange.Exchange;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Rate, errors and duration per route; paths and organisations are no labels, or there would be one series each. */
@Singleton
final class RequestMetrics {
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };

    private record Labels(String route, String method, int status) {}

    private final MeterRegistry registry;
    private final Map<Labels, Timer> timers = new ConcurrentHashMap<>();

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void record(Exchange exchange) {
        var method = exchange.request().method().name();
        var status = exchange.context().response().getStatusCode();
        timers.computeIfAbsent(new Labels(exchange.route(), method, status), this::timer)
                .record(exchange.nanos(), TimeUnit.NANOSECONDS);
    }

    private Timer timer(Labels labels) {
        return Timer.builder("omnify.gateway.requests")
                .tag("route", labels.route())
                .tag("method", labels.method())
                .tag("status", String.valueOf(labels.status()))
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }
}
