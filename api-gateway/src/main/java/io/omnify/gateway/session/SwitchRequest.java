package io.omnify.gateway.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of /api/auth/organizations/switch. */
@Schema(name = "Switch")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SwitchRequest(
        @Schema(required = true) @Nullable String organizationId) {}
