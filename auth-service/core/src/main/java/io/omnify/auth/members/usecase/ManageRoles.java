package io.omnify.auth.members.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import io.omnify.auth.api.Role;
import io.omnify.auth.domain.Deed;
import io.omnify.auth.domain.DisplayName;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.members.domain.Rights;
import io.omnify.auth.members.port.Memberships;
import io.omnify.auth.organisations.domain.CustomRole;
import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.organisations.port.Organisations;
import io.omnify.auth.port.Ids;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets an organisation make roles of its own, out of permissions that their maker holds. */
public final class ManageRoles {
    private static final int MOST = 50;
    private static final String WHY = "Nobody makes or changes a role that permits more than their own.";

    private final Organisations organisations;
    private final Memberships memberships;
    private final TakeBackRole takeBackRole;
    private final Ids ids;

    public ManageRoles(Organisations organisations, Memberships memberships, TakeBackRole takeBackRole, Ids ids) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.takeBackRole = takeBackRole;
        this.ids = ids;
    }

    public CustomRole create(OrgId org, Rights actor, String name, Set<Permission> permissions) {
        var organisation = find(org);
        if (organisation.roles().size() >= MOST)
            throw new Refused(new Refusal.Conflict("too-many-roles", "There are " + MOST + " roles already."));
        var role = checked(organisation, actor, new CustomRole(ids.next(CustomRole.PREFIX), name, permissions));
        organisations.save(organisation.with(role), deed(org, "role.created", role, null, role));
        return role;
    }

    /** Who holds the role gets new tokens at once. */
    public CustomRole change(OrgId org, Rights actor, String id, String name, Set<Permission> permissions) {
        var organisation = find(org);
        var before = find(organisation, id);
        actor.mustCover(Rights.of(before.permissions()), WHY);
        var after = checked(organisation, actor, new CustomRole(id, name, permissions));
        if (after.equals(before)) return before;
        organisations.save(organisation.with(after), deed(org, "role.changed", after, before, after));
        if (!after.permissions().equals(before.permissions())) takeBackRole.handle(org, id);
        return after;
    }

    /** Only a role that nobody holds. */
    public void remove(OrgId org, Rights actor, String id) {
        var organisation = find(org);
        var role = find(organisation, id);
        actor.mustCover(Rights.of(role.permissions()), WHY);
        if (memberships.countHolding(org, id) > 0)
            throw new Refused(new Refusal.Conflict("role-in-use", "Give its members another role first."));
        organisations.save(organisation.withoutRole(id), deed(org, "role.removed", role, role, null));
    }

    private static CustomRole checked(Organisation organisation, Rights actor, CustomRole wished) {
        var name = DisplayName.of("name", wished.name()).value();
        var taken = organisation.roles().stream()
                .anyMatch(
                        role -> role.name().equalsIgnoreCase(name) && !role.id().equals(wished.id()));
        if (taken || Role.ofCode(name.toLowerCase(Locale.ROOT)).isPresent())
            throw new Refused(new Refusal.Conflict("role-exists", "There is a role of this name."));
        actor.mustCover(Rights.of(wished.permissions()), WHY);
        return new CustomRole(wished.id(), name, andSelf(wished.permissions()));
    }

    /** Everybody may see who they are and sign out again. */
    private static Set<Permission> andSelf(Set<Permission> permissions) {
        return Stream.concat(permissions.stream(), Stream.of(Permission.USER_READ))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Organisation find(OrgId org) {
        return organisations.find(org).orElseThrow(() -> new Refused(new Refusal.NotFound("organization")));
    }

    private static CustomRole find(Organisation organisation, String id) {
        return organisation.role(id).orElseThrow(() -> new Refused(new Refusal.NotFound("role")));
    }

    private static Deed deed(
            OrgId org, String action, CustomRole role, @Nullable CustomRole before, @Nullable CustomRole after) {
        return new Deed(org, action, "role", role.id(), described(before), described(after));
    }

    private static @Nullable Map<String, Object> described(@Nullable CustomRole role) {
        if (role == null) return null;
        List<String> codes =
                role.permissions().stream().map(Permission::code).sorted().toList();
        return Map.of("name", role.name(), "permissions", codes);
    }
}
