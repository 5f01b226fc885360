package io.omnify.auth.api;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A member's standing in an organisation; each role holds everything the next lower one holds. */
public enum Role {
    OWNER(EnumSet.allOf(Permission.class)),
    ADMIN(EnumSet.allOf(Permission.class)),
    MANAGER(EnumSet.complementOf(EnumSet.of(
            Permission.ORGANIZATION_WRITE, Permission.USER_WRITE, Permission.SETTINGS_WRITE, Permission.AUDIT_READ))),
    MEMBER(EnumSet.of(
            Permission.CAMPAIGN_READ,
            Permission.CAMPAIGN_WRITE,
            Permission.CREATIVE_READ,
            Permission.CREATIVE_WRITE,
            Permission.ANALYTICS_READ,
            Permission.ANALYTICS_WRITE,
            Permission.INTEGRATION_READ,
            Permission.AGENT_READ,
            Permission.AGENT_EXECUTE,
            Permission.WORKFLOW_READ,
            Permission.WORKFLOW_EXECUTE,
            Permission.LEAD_READ,
            Permission.LEAD_WRITE,
            Permission.ORGANIZATION_READ,
            Permission.USER_READ,
            Permission.SETTINGS_READ)),
    VIEWER(EnumSet.of(
            Permission.CAMPAIGN_READ,
            Permission.CREATIVE_READ,
            Permission.ANALYTICS_READ,
            Permission.INTEGRATION_READ,
            Permission.AGENT_READ,
            Permission.WORKFLOW_READ,
            Permission.LEAD_READ,
            Permission.ORGANIZATION_READ,
            Permission.USER_READ,
            Permission.SETTINGS_READ)),
    /** A role the organisation made itself: holds nothing by its name, the token's scope says what it may do. */
    CUSTOM(EnumSet.noneOf(Permission.class));

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable view of a set nobody else holds
    private final Set<Permission> permissions;

    Role(EnumSet<Permission> permissions) {
        this.permissions = Collections.unmodifiableSet(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }

    /** The form used in tokens and API answers, such as {@code owner}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
