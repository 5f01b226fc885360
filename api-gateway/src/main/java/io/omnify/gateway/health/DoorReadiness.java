package io.omnify.gateway.health;

import io.omnify.gateway.GatewayConfig;
import io.omnify.gateway.token.RevocationStream;
import io.omnify.gateway.token.SigningKeys;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * The door is of use once it can tell a genuine token from a forged one and a revoked one, and while there is something
 * behind it: not when no service answers, nor when one does not that this door is said to need.
 */
@Readiness
public final class DoorReadiness implements HealthCheck {
    private final SigningKeys keys;
    private final RevocationStream revocations;
    private final ServiceStates states;
    private final List<String> needed;

    DoorReadiness(SigningKeys keys, RevocationStream revocations, ServiceStates states, GatewayConfig config) {
        this.keys = keys;
        this.revocations = revocations;
        this.states = states;
        this.needed = config.neededServices().orElse(List.of());
    }

    @Override
    public HealthCheckResponse call() {
        var services = servicesAnswer();
        return HealthCheckResponse.named("door")
                .withData("signing-keys-of-auth-service", keys.known())
                .withData("revocations-read", revocations.caughtUp())
                .withData("services-answer", services)
                .status(keys.known() && revocations.caughtUp() && services)
                .build();
    }

    private boolean servicesAnswer() {
        var last = states.last();
        var down = last.stream()
                .filter(service -> service.status().equals("down"))
                .map(ServiceState::name)
                .toList();
        return (last.isEmpty() || down.size() < last.size()) && needed.stream().noneMatch(down::contains);
    }
}
