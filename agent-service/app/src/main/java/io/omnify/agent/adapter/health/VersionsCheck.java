package io.omnify.agent.adapter.health;

import io.omnify.agent.connections.domain.Warning;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.port.Connector;
import io.omnify.agent.platforms.usecase.Platforms;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells operators sixty days ahead that a platform will switch off the version of its API that is spoken here: {@code
 * DEGRADED}. The service goes on meanwhile, so it stays ready.
 */
@Readiness
@Singleton
public final class VersionsCheck implements HealthCheck {
    private final Platforms platforms;
    private final InstantSource clock;

    VersionsCheck(Platforms platforms, InstantSource clock) {
        this.platforms = platforms;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("platform-versions").up();
        for (var platform : Platform.values())
            platforms.connector(platform).ifPresent(connector -> response.withData(platform.code(), said(connector)));
        return response.build();
    }

    private String said(Connector connector) {
        var of = connector.description();
        return Warning.ofSunset(of.sunset(), clock.instant())
                .map(warning -> "DEGRADED: version " + of.apiVersion() + " is served until " + of.sunset())
                .orElse("UP");
    }
}
