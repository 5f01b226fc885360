package io.omnify.auth.organisations.domain;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import java.time.Instant;

/** What happened to an organisation that others must learn. */
public sealed interface OrganisationEvent {
    record Created(OrgId org, String name, Slug slug, UserId by, Instant at) implements OrganisationEvent {}

    record MemberJoined(OrgId org, UserId user, Role role, Instant at) implements OrganisationEvent {}
}
