package io.omnify.auth.tokens.port;

import io.omnify.auth.api.OrgId;
import java.time.Instant;

/** Tells whether tokens that were issued for an API key are still to be believed. */
@FunctionalInterface
public interface KeyStates {
    /** False for a key that is unknown in this organisation, revoked, or expired at {@code now}. */
    boolean isAlive(OrgId org, String key, Instant now);
}
