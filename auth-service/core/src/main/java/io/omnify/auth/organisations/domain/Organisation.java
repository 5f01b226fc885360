package io.omnify.auth.organisations.domain;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.DisplayName;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A customer of Omnify: the tenant to which all data belongs. Immutable: every change is a new value. */
public record Organisation(
        OrgId id, String name, Slug slug, Tier tier, Map<String, Object> settings, Instant createdAt, long version) {

    /** A new organisation and the facts that come with it; they are stored together or not at all. */
    public record Founded(Organisation organisation, List<OrganisationEvent> events) {}

    /** {@code founder} becomes the owner. */
    public static Founded found(OrgId id, DisplayName name, Slug slug, UserId founder, Instant now) {
        var organisation = new Organisation(id, name.value(), slug, Tier.STARTER, Map.of(), now, 0);
        return new Founded(
                organisation,
                List.of(
                        new OrganisationEvent.Created(id, name.value(), slug, founder, now),
                        new OrganisationEvent.MemberJoined(id, founder, Role.OWNER, now)));
    }

    /** The address stays: links to a renamed organisation go on working. */
    public Organisation renamed(DisplayName newName) {
        return new Organisation(id, newName.value(), slug, tier, settings, createdAt, version);
    }

    public Organisation withSettings(Map<String, Object> newSettings) {
        return new Organisation(id, name, slug, tier, newSettings, createdAt, version);
    }

    /** The same content as the next version, as the store numbers it. */
    public Organisation next() {
        return new Organisation(id, name, slug, tier, settings, createdAt, version + 1);
    }
}
