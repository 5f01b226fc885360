package io.omnify.gateway.token;

import java.time.Instant;
import java.util.Optional;

/** Who is asking, as a verified access token says. */
public record Identity(
        String token, String organization, String subject, Optional<String> session, Instant expiresAt) {}
