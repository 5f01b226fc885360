package io.omnify.gateway.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A browser's session as its scripts may know it: everything but the tokens. */
@Schema(name = "Session")
public record SessionView(
        @Schema(required = true) UserView user,
        @Schema(required = true) OrganizationView organization,

        @Schema(required = true, description = "Send it as X-CSRF-Token with every unsafe request.")
        String csrfToken) {}
