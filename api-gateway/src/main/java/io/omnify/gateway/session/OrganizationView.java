package io.omnify.gateway.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one organisation the session is for. */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "SessionOrganization")
public record OrganizationView(
        @Schema(required = true) String organizationId,
        @Schema(required = true) String name,
        @Schema(required = true) String slug,
        @Schema(required = true) String subscriptionTier) {}
