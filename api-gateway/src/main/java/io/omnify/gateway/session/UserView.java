package io.omnify.gateway.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is signed in. */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "SessionUser")
public record UserView(
        @Schema(required = true) String userId,
        @Schema(required = true) String email,
        @Schema(required = true) String fullName,
        @Schema(required = true) String role,
        @Schema(required = true) String organizationId) {}
