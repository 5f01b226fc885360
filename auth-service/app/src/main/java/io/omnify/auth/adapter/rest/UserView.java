package io.omnify.auth.adapter.rest;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.Membership;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person as others in the organisation see them. */
@Schema(
        name = "User",
        requiredProperties = {"user_id", "email", "full_name", "role", "organization_id"})
record UserView(
        String userId,
        String email,
        String fullName,

        @Schema(description = "owner, admin, manager, member, viewer, or the id of a role of the organisation's own")
        String role,

        String organizationId) {
    static UserView of(Account account, Membership membership) {
        return new UserView(
                account.id().value(),
                account.email().value(),
                account.fullName(),
                membership.roleCode(),
                membership.org().value());
    }
}
