package io.omnify.auth.organisations.domain;

import io.omnify.auth.api.Permission;
import java.util.Set;

/** A role that an organisation made for itself: a name for a set of permissions. */
public record CustomRole(String id, String name, Set<Permission> permissions) {
    public static final String PREFIX = "role_";

    public CustomRole {
        permissions = Set.copyOf(permissions);
    }
}
