package io.omnify.auth.organisations.domain;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import java.time.Instant;

/** What happened to an organisation that others must learn; a role is its code or the id of a role of its own. */
public sealed interface OrganisationEvent {
    OrgId org();

    record Created(OrgId org, String name, Slug slug, UserId by, Instant at) implements OrganisationEvent {}

    record Deleted(OrgId org, Instant at) implements OrganisationEvent {}

    record MemberJoined(OrgId org, UserId user, String role, Instant at) implements OrganisationEvent {}

    /** @param status active, suspended or removed */
    record MemberChanged(OrgId org, UserId user, String role, String status, Instant at) implements OrganisationEvent {}
}
