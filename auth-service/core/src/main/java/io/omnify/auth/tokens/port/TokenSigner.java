package io.omnify.auth.tokens.port;

import io.omnify.auth.tokens.domain.AccessClaims;
import io.omnify.auth.tokens.domain.SigningKey;
import java.time.Instant;

/** Knows the wire form of access tokens. */
@FunctionalInterface
public interface TokenSigner {
    /** Writes and signs a token issued {@code now} that expires after the claims' lifetime. */
    String sign(AccessClaims claims, SigningKey key, Instant now);
}
