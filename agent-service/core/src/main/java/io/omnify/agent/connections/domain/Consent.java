package io.omnify.agent.connections.domain;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person was sent to a vendor's consent page and is expected back, once and soon.
 *
 * @param key the hash of the state: who reads the database cannot answer in the person's place
 * @param user who was sent; nobody else may come back
 * @param verifier proves to the vendor that the code comes to who asked (PKCE)
 * @param name of the connection that will be made; null for the account's
 * @param account the vendor's id of the one wanted; null for the only one
 * @param connection the one that is connected again; null for a new one
 */
public record Consent(
        String key,
        OrgId org,
        String user,
        Platform platform,
        Mode mode,
        String verifier,
        @Nullable String name,
        @Nullable String account,
        @Nullable String connection,
        Instant expiresAt) {
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public String toString() {
        return "Consent[" + org.value() + ", " + platform + "]"; // never the verifier
    }
}
