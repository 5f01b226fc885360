package io.omnify.auth.keys.domain;

import io.omnify.auth.api.OrgId;
import java.time.Instant;

/** What happened to an API key that others must learn. */
public sealed interface KeyEvent {
    record Revoked(OrgId org, String key, Instant at) implements KeyEvent {}
}
