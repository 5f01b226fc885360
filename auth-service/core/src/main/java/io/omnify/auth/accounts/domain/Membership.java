package io.omnify.auth.accounts.domain;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Role;
import java.time.Instant;

/** A user's standing in one organisation; a user may have several. */
public record Membership(OrgId org, Role role, Instant joinedAt) {}
