package io.omnify.gateway.health;

import io.omnify.gateway.token.SigningKeys;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The door is of use once it can tell a genuine token from a forged one. */
@Readiness
public final class DoorReadiness implements HealthCheck {
    private final SigningKeys keys;

    DoorReadiness(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("signing-keys-of-auth-service")
                .status(keys.known())
                .build();
    }
}
