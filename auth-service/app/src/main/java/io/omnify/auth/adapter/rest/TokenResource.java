package io.omnify.auth.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.omnify.auth.sessions.domain.Session;
import io.omnify.auth.sessions.usecase.ManageSessions;
import io.omnify.auth.tokens.domain.AccessClaims;
import io.omnify.auth.tokens.usecase.VerifyToken;
import io.omnify.platform.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Asks about a token and gives it up. */
@Path("/api/auth")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sign-in")
class TokenResource {
    private static final String BEARER = "Bearer ";

    private final VerifyToken verifyToken;
    private final ManageSessions manageSessions;
    private final Caller caller;

    TokenResource(VerifyToken verifyToken, ManageSessions manageSessions, Caller caller) {
        this.verifyToken = verifyToken;
        this.manageSessions = manageSessions;
        this.caller = caller;
    }

    /** Whether a token is good, and for whom. */
    @Schema(
            name = "Verification",
            requiredProperties = {"valid"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VerificationView(
            boolean valid,
            @Nullable String userId,
            @Nullable String organizationId,
            @Nullable String role) {
        static VerificationView of(AccessClaims claims) {
            var org = claims.org().value();
            return switch (claims) {
                case AccessClaims.OfUser user ->
                    new VerificationView(
                            true, user.user().value(), org, user.role().code());
                case AccessClaims.OfKey _ -> new VerificationView(true, null, org, "key");
                case AccessClaims.OfService _ -> new VerificationView(true, null, org, "service");
            };
        }

        static VerificationView invalid() {
            return new VerificationView(false, null, null, null);
        }
    }

    @GET
    @Path("/verify")
    @PermitAll
    @Operation(operationId = "verify", summary = "Tell whether an access token is good right now")
    public VerificationView verify(
            @Parameter(in = ParameterIn.HEADER, hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable
                    String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .flatMap(header ->
                        verifyToken.handle(header.substring(BEARER.length()).strip()))
                .map(VerificationView::of)
                .orElseGet(VerificationView::invalid);
    }

    @POST
    @Path("/logout")
    @PermissionsAllowed("user:read")
    @Operation(operationId = "logout", summary = "End the session of this token")
    @APIResponse(responseCode = "204", description = "None of its tokens is good any more")
    public void logout() {
        manageSessions.end(caller.org(), Self.user(caller), Self.session(caller), Session.Reason.LOGOUT);
    }
}
