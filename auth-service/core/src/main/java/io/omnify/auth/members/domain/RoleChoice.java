package io.omnify.auth.members.domain;

import io.omnify.auth.accounts.domain.Membership;
import io.omnify.auth.api.Role;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.organisations.domain.Organisation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A role somebody chose by its code: one of the built-in ones, or one of the organisation's own by its id. */
public record RoleChoice(Role role, @Nullable String customRole) {
    /** Refuses what is no role of this organisation. */
    public static RoleChoice of(Organisation organisation, String code) {
        var builtIn = Role.ofCode(code).filter(role -> role != Role.CUSTOM);
        if (builtIn.isPresent()) return new RoleChoice(builtIn.get(), null);
        if (organisation.role(code).isPresent()) return new RoleChoice(Role.CUSTOM, code);
        throw new Refused(new Refusal.Invalid("role", "is no role of this organisation"));
    }

    /** The code of the role, or the id of the organisation's own. */
    public String code() {
        return customRole == null ? role.code() : customRole;
    }

    public Membership newMember(Organisation organisation, Instant now) {
        return new Membership(organisation.id(), role, customRole, Membership.Status.ACTIVE, now);
    }

    public Rights rights(Organisation organisation) {
        return Rights.of(newMember(organisation, organisation.createdAt()), organisation);
    }
}
