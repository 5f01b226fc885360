package io.omnify.auth.adapter.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person as they see themselves. */
@Schema(
        name = "Me",
        requiredProperties = {
            "user_id",
            "email",
            "email_verified",
            "full_name",
            "role",
            "organization_id",
            "permissions",
            "mfa",
            "preferences",
            "created_at"
        })
record MeView(
        String userId,
        String email,
        boolean emailVerified,
        String fullName,
        String role,
        String organizationId,
        List<String> permissions,
        SecondFactorView mfa,
        Map<String, Object> preferences,
        Instant createdAt) {
    /** Whether the person has a second factor, and whether the organisation wants one. */
    @Schema(
            name = "SecondFactor",
            requiredProperties = {"totp", "required", "recovery_codes_left"})
    record SecondFactorView(boolean totp, boolean required, int recoveryCodesLeft) {}
}
