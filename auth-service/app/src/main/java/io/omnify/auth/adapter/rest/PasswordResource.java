package io.omnify.auth.adapter.rest;

import io.omnify.auth.accounts.usecase.RequestPasswordReset;
import io.omnify.auth.accounts.usecase.ResetPassword;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For who forgot the password; whether an address has an account is not to be learnt here. */
@Path("/api/auth/password")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sign-in")
class PasswordResource {
    private static final int LONG = 1000;
    private final RequestPasswordReset requestReset;
    private final ResetPassword resetPassword;
    private final Visitor visitor;

    PasswordResource(RequestPasswordReset requestReset, ResetPassword resetPassword, Visitor visitor) {
        this.requestReset = requestReset;
        this.resetPassword = resetPassword;
        this.visitor = visitor;
    }

    @Schema(name = "PasswordResetRequest")
    record ResetRequest(@NotNull @Size(max = LONG) String email) {}

    @Schema(name = "PasswordResetConfirmation")
    record ResetConfirmation(
            @NotNull @Size(max = LONG) String token,
            @NotNull @Size(max = LONG) String newPassword) {
        @Override
        public String toString() {
            return "ResetConfirmation[hidden]";
        }
    }

    /** The same for everybody. */
    @Schema(
            name = "PasswordResetAnswer",
            requiredProperties = {"message"})
    record ResetAnswer(String message) {}

    @POST
    @Path("/reset-request")
    @PermitAll
    @Operation(operationId = "requestPasswordReset", summary = "Ask for a mail that lets choose a new password")
    public ResetAnswer request(@Valid @NotNull ResetRequest request) {
        requestReset.handle(request.email());
        return new ResetAnswer("If there is an account with this address, a mail is on its way.");
    }

    @POST
    @Path("/reset-confirm")
    @PermitAll
    @Operation(operationId = "confirmPasswordReset", summary = "Choose a new password; every session ends")
    public void confirm(@Valid @NotNull ResetConfirmation request) {
        resetPassword.handle(
                request.token(), request.newPassword(), visitor.client().address());
    }
}
