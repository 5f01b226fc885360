package io.omnify.gateway.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of /api/auth/register. */
@Schema(name = "SignUp")
public record SignUpRequest(
        @Schema(required = true) @Nullable String email,
        @Schema(required = true) @Nullable String password,
        @Schema(required = true) @Nullable String fullName,
        @Nullable String organizationName,
        @Nullable String invitationCode) {}
