package io.omnify.auth.accounts.domain;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Role;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A user's standing in one organisation; a user may have several.
 *
 * @param customRole which of the organisation's own roles, when {@code role} is {@link Role#CUSTOM}
 */
public record Membership(OrgId org, Role role, @Nullable String customRole, Status status, Instant joinedAt) {
    /** Whether the member may act at present. */
    public enum Status {
        ACTIVE,
        SUSPENDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Membership(OrgId org, Role role, Instant joinedAt) {
        this(org, role, null, Status.ACTIVE, joinedAt);
    }

    public boolean isActive() {
        return status == Status.ACTIVE;
    }

    /** The code of the role, or the id of the organisation's own. */
    public String roleCode() {
        return customRole == null ? role.code() : customRole;
    }

    public Membership withRole(Role next, @Nullable String nextCustomRole) {
        return new Membership(org, next, nextCustomRole, status, joinedAt);
    }

    public Membership withStatus(Status next) {
        return new Membership(org, role, customRole, next, joinedAt);
    }
}
