package io.omnify.auth.adapter.health;

import io.omnify.auth.accounts.domain.Password;
import io.omnify.auth.accounts.port.PasswordHasher;
import io.omnify.auth.adapter.mongo.KeySeal;
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
    private final KeySeal seal;

    public SigningKeyCheck(KeyRing keyRing, PasswordHasher hasher, KeySeal seal) {
        this.keyRing = keyRing;
        this.hasher = hasher;
        this.seal = seal;
    }

    void start(@Observes StartupEvent event) {
        if (seal.isOpen()) LOG.warn("signing keys are stored unencrypted: set OMNIFY_KEY_ENCRYPTION_SECRET");
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
