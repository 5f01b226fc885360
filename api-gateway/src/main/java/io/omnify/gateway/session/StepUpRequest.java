package io.omnify.gateway.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of /api/auth/step-up: one of both. */
@Schema(name = "StepUp")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepUpRequest(
        @Nullable String password, @Nullable String totp) {}
