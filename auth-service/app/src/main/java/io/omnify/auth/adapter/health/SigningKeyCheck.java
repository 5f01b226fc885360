package io.omnify.auth.adapter.health;

import io.omnify.auth.accounts.domain.Password;
import io.omnify.auth.accounts.port.PasswordHasher;
import io.omnify.auth.tokens.usecase.KeyRing;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Says whether tokens can be signed, and gets everything slow about that done before the first caller waits for it. */
@Readiness
@Singleton
public final class SigningKeyCheck implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(SigningKeyCheck.class);

    private final KeyRing keyRing;
    private final PasswordHasher hasher;

    public SigningKeyCheck(KeyRing keyRing, PasswordHasher hasher) {
        this.keyRing = keyRing;
        this.hasher = hasher;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("warm-up").start(this::warmUp);
    }

    private void warmUp() {
        try {
            hasher.matchesNobody(Password.of("warm-up"));
            keyRing.signing();
        } catch (RuntimeException e) {
            LOG.warnf("signing key not loaded yet reason=%s", e.getMessage());
        }
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("signing-key");
        try {
            return response.up().withData("kid", keyRing.signing().kid()).build();
        } catch (RuntimeException e) {
            return response.down()
                    .withData("reason", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
