package io.omnify.auth.tokens.port;

import io.omnify.auth.tokens.domain.AccessClaims;
import java.time.Instant;
import java.util.Optional;

/** Knows the wire form of access tokens and trusts none that is not signed by one of our own keys. */
@FunctionalInterface
public interface TokenReader {
    /**
     * What the token says, or empty when it is malformed, not signed with the one permitted algorithm by a key of ours,
     * not from us, not for us, expired at {@code now}, or no access token at all.
     */
    Optional<AccessClaims> read(String token, Instant now);
}
