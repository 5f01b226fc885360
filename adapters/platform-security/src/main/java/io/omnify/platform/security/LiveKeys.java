package io.omnify.platform.security;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.lang.JoseException;

/**
 * The keys auth-service signs with right now, asked for again every half second: a key that was withdrawn in an
 * emergency opens nothing a second later, and a new one is known long before it signs. While auth-service is away the
 * keys last seen stay good. Without an address to ask (a key from a file) there is nothing to know here.
 */
@Singleton
public final class LiveKeys {
    private static final Logger LOG = Logger.getLogger(LiveKeys.class);
    private static final Duration EVERY = Duration.ofMillis(500);

    private final Optional<URI> address;
    private volatile Map<String, PublicKey> keys = Map.of();
    private volatile boolean stopped;

    public LiveKeys(@ConfigProperty(name = "mp.jwt.verify.publickey.location", defaultValue = "none") String location) {
        this.address = location.startsWith("http") ? Optional.of(URI.create(location)) : Optional.empty();
    }

    public void start(@Observes StartupEvent event) {
        address.ifPresent(jwks -> Thread.ofVirtual().name("signing-keys").start(() -> follow(jwks)));
    }

    public void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    /** False until the keys were seen once; until then nobody can say which are withdrawn. */
    boolean isKnown() {
        return !keys.isEmpty();
    }

    public Optional<PublicKey> find(String kid) {
        return Optional.ofNullable(keys.get(kid));
    }

    private void follow(URI jwks) {
        try {
            while (!stopped) {
                look(jwks);
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(URI jwks) {
        try {
            var fresh = PublishedKeys.at(jwks);
            if (!fresh.keySet().equals(keys.keySet())) LOG.infof("signing keys are now kids=%s", fresh.keySet());
            if (!fresh.isEmpty()) keys = fresh;
        } catch (IOException | JoseException | RuntimeException e) {
            LOG.debugf("signing keys not seen reason=%s", e.getMessage());
        }
    }
}
