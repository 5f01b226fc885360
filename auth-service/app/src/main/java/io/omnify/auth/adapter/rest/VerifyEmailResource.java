package io.omnify.auth.adapter.rest;

import io.omnify.auth.accounts.port.Members;
import io.omnify.auth.accounts.usecase.VerifyEmail;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Finds out whether an e-mail address is really its owner's. */
@Path("/api/auth/verify-email")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Me")
class VerifyEmailResource {
    private final VerifyEmail verifyEmail;
    private final Members members;
    private final Caller caller;

    VerifyEmailResource(VerifyEmail verifyEmail, Members members, Caller caller) {
        this.verifyEmail = verifyEmail;
        this.members = members;
        this.caller = caller;
    }

    @Schema(name = "VerifyEmailRequest")
    record VerifyRequest(@NotNull @Size(max = 1000) String token) {
        @Override
        public String toString() {
            return "VerifyRequest[hidden]";
        }
    }

    @Schema(
            name = "VerifiedEmail",
            requiredProperties = {"email"})
    record VerifiedView(String email) {}

    @POST
    @PermitAll
    @Operation(operationId = "verifyEmail", summary = "Confirm an e-mail address with the token that was sent there")
    public VerifiedView verify(@Valid @NotNull VerifyRequest request) {
        return new VerifiedView(verifyEmail.handle(request.token()).value());
    }

    @POST
    @Path("/request")
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(202)
    @PermissionsAllowed("user:read")
    @Operation(operationId = "requestEmailVerification", summary = "Send the mail again")
    @APIResponse(responseCode = "202", description = "It is on its way, unless there were too many")
    public void request() {
        var me = members.find(caller.org(), Self.user(caller));
        verifyEmail.request(me.orElseThrow(() -> ProblemException.notFound("user")));
    }
}
