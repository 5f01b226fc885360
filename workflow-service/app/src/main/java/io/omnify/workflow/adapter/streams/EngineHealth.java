package io.omnify.workflow.adapter.streams;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that runs move, not only that requests are taken. */
@Readiness
@Singleton
final class EngineHealth implements HealthCheck {
    private final EngineRuntime engine;

    EngineHealth(EngineRuntime engine) {
        this.engine = engine;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("workflow engine (kafka)")
                .status(engine.running())
                .build();
    }
}
