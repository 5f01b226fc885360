package io.omnify.auth.members.domain;

import io.omnify.auth.accounts.domain.Membership;
import io.omnify.auth.api.Permission;
import io.omnify.auth.api.Role;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.organisations.domain.Organisation;
import java.util.Set;

/**
 * What somebody may do in one organisation, and so what they may give to others: nobody grants, takes or touches what
 * they do not hold. Being an owner is more than all permissions: only an owner makes or touches one.
 */
public record Rights(Set<Permission> permissions, boolean owner) {
    public Rights {
        permissions = Set.copyOf(permissions);
    }

    /** Of a key or a service: some permissions, never an owner's standing. */
    public static Rights of(Set<Permission> permissions) {
        return new Rights(permissions, false);
    }

    public static Rights of(Membership membership, Organisation organisation) {
        var granted = membership.role() == Role.CUSTOM
                ? organisation.scopesOf(membership.customRole())
                : membership.role().permissions();
        return new Rights(granted, membership.role() == Role.OWNER);
    }

    public boolean cover(Rights other) {
        return permissions.containsAll(other.permissions) && (owner || !other.owner);
    }

    /** Refuses unless everything in {@code other} is held. */
    public void mustCover(Rights other, String why) {
        if (!cover(other)) throw new Refused(new Refusal.NotYours(why));
    }

    public void mustHold(Permission permission) {
        if (!permissions.contains(permission)) throw new Refused(new Refusal.NotYours("You may not do this any more."));
    }
}
