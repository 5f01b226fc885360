package io.omnify.auth.organisations.domain;

import io.omnify.auth.api.UserId;
import java.time.Instant;

/** That an organisation will be deleted: until it is due everything works and an owner may take it back. */
public record Deletion(UserId by, Instant requestedAt, Instant dueAt) {}
