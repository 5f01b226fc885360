package io.omnify.gateway.health;

import io.omnify.gateway.GatewayConfig;
import io.omnify.gateway.token.RevocationEvents;
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
    private final RevocationEvents events;
    private final ServiceStates states;
    private final List<String> needed;

    DoorReadiness(
            SigningKeys keys,
            RevocationStream revocations,
            RevocationEvents events,
            ServiceStates states,
            GatewayConfig config) {
        this.keys = keys;
        this.revocations = revocations;
        this.events = events;
        this.states = states;
        this.needed = config.neededServices().orElse(List.of());
    }

    @Override
    public HealthCheckResponse call() {
        var services = servicesAnswer();
        var read = revocationsRead();
        return HealthCheckResponse.named("door")
                .withData("signing-keys-of-auth-service", keys.known())
                .withData("revocations-read", read)
                .withData("services-answer", services)
                .status(keys.known() && read && services)
                .build();
    }

    /** By one of the two ways; without both of them the door opens all the same. */
    private boolean revocationsRead() {
        return revocations.caughtUp() || events.caughtUp() || (revocations.away() && events.away());
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
