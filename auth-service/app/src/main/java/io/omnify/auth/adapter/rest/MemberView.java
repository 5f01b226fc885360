package io.omnify.auth.adapter.rest;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member as the others see them. */
@Schema(
        name = "Member",
        requiredProperties = {"user_id", "email", "full_name", "role", "status", "joined_at"})
record MemberView(
        String userId,
        String email,
        String fullName,

        @Schema(description = "owner, admin, manager, member, viewer, or the id of a role of the organisation's own")
        String role,

        @Schema(enumeration = {"active", "suspended"}) String status,

        Instant joinedAt) {
    static MemberView of(Account account, OrgId org) {
        var membership = account.membershipIn(org).orElseThrow();
        return new MemberView(
                account.id().value(),
                account.email().value(),
                account.fullName(),
                membership.roleCode(),
                membership.status().code(),
                membership.joinedAt());
    }
}
