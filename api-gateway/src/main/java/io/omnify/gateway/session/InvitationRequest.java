package io.omnify.gateway.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of /api/auth/invitations/accept. */
@Schema(name = "Invitation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvitationRequest(
        @Schema(required = true) @Nullable String token,
        @Nullable String fullName,
        @Nullable String password,
        @Nullable String totp) {}
