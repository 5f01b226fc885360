package io.omnify.auth.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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

        Instant joinedAt,

        @Schema(description = "Whether the person has a second factor; told to who may change members")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Boolean mfa) {
    static MemberView of(Account account, OrgId org, @Nullable Boolean mfa) {
        var membership = account.membershipIn(org).orElseThrow();
        return new MemberView(
                account.id().value(),
                account.email().value(),
                account.fullName(),
                membership.roleCode(),
                membership.status().code(),
                membership.joinedAt(),
                mfa);
    }
}
