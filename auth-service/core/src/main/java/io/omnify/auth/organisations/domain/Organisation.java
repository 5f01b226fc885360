package io.omnify.auth.organisations.domain;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import io.omnify.auth.api.Plan;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.DisplayName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A customer of Omnify: the tenant to which all data belongs. Immutable: every change is a new value. */
public record Organisation(
        OrgId id,
        String name,
        Slug slug,
        Plan tier,
        Map<String, Object> settings,
        List<CustomRole> roles,
        @Nullable Deletion deletion,
        Instant createdAt,
        long version) {

    public Organisation {
        roles = List.copyOf(roles);
    }

    /** A new organisation and the facts that come with it; they are stored together or not at all. */
    public record Founded(Organisation organisation, List<OrganisationEvent> events) {}

    /** {@code founder} becomes the owner. */
    public static Founded found(OrgId id, DisplayName name, Slug slug, UserId founder, Instant now) {
        var organisation = new Organisation(id, name.value(), slug, Plan.STARTER, Map.of(), List.of(), null, now, 0);
        return new Founded(
                organisation,
                List.of(
                        new OrganisationEvent.Created(id, name.value(), slug, founder, now),
                        new OrganisationEvent.MemberJoined(id, founder, Role.OWNER.code(), now)));
    }

    /** The address stays: links to a renamed organisation go on working. */
    public Organisation renamed(DisplayName newName) {
        return new Organisation(id, newName.value(), slug, tier, settings, roles, deletion, createdAt, version);
    }

    public Organisation withSettings(Map<String, Object> changed) {
        return new Organisation(id, name, slug, tier, changed, roles, deletion, createdAt, version);
    }

    /** The organisation's own decision, kept among its settings. */
    public boolean requiresSecondFactor() {
        return Boolean.TRUE.equals(settings.get("mfa_required"));
    }

    public Optional<CustomRole> role(String roleId) {
        return roles.stream().filter(role -> role.id().equals(roleId)).findFirst();
    }

    /** What the named role of its own permits; nothing when there is no such role. */
    public Set<Permission> scopesOf(@Nullable String roleId) {
        if (roleId == null) return Set.of();
        return role(roleId).map(CustomRole::permissions).orElse(Set.of());
    }

    /** With this role, in place of any other of its id. */
    public Organisation with(CustomRole role) {
        return withRoles(Stream.concat(rolesBut(role.id()), Stream.of(role)).toList());
    }

    public Organisation withoutRole(String roleId) {
        return withRoles(rolesBut(roleId).toList());
    }

    private Stream<CustomRole> rolesBut(String roleId) {
        return roles.stream().filter(role -> !role.id().equals(roleId));
    }

    private Organisation withRoles(List<CustomRole> changed) {
        return new Organisation(id, name, slug, tier, settings, changed, deletion, createdAt, version);
    }

    /** To be deleted, or no longer so. */
    public Organisation withDeletion(@Nullable Deletion changed) {
        return new Organisation(id, name, slug, tier, settings, roles, changed, createdAt, version);
    }

    /** The same content as the next version, as the store numbers it. */
    public Organisation next() {
        return new Organisation(id, name, slug, tier, settings, roles, deletion, createdAt, version + 1);
    }
}
