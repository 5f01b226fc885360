package io.omnify.gateway.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of /api/auth/login. */
@Schema(name = "SignIn")
public record SignInRequest(
        @Schema(required = true) @Nullable String email,
        @Schema(required = true) @Nullable String password,
        @Nullable String totp) {}
