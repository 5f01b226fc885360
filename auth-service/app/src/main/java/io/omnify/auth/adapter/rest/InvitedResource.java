package io.omnify.auth.adapter.rest;

import io.omnify.auth.invitations.usecase.AcceptInvitation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an invited person does with the token of the mail. */
@Path("/api/auth/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Invitations")
class InvitedResource {
    private static final int LONG = 1000;

    private final AcceptInvitation acceptInvitation;
    private final Visitor visitor;

    InvitedResource(AcceptInvitation acceptInvitation, Visitor visitor) {
        this.acceptInvitation = acceptInvitation;
        this.visitor = visitor;
    }

    @Schema(name = "AcceptRequest")
    record AcceptRequest(
            @NotNull @Size(max = LONG) String token,
            @NotNull @Size(max = LONG) String password,

            @Schema(description = "needed where the address has no account yet") @Nullable @Size(max = LONG)
            String fullName,

            @Schema(description = "when given, it must be the invited address") @Nullable @Size(max = LONG)
            String email,

            @Schema(description = "a code of the second factor, where one is in force") @Nullable @Size(max = LONG)
            String totp) {
        AcceptInvitation.Form form() {
            return new AcceptInvitation.Form(token, password, fullName, email, totp);
        }

        @Override
        public String toString() {
            return "AcceptRequest[hidden]";
        }
    }

    /** What somebody is invited to. */
    @Schema(
            name = "InvitationPreview",
            requiredProperties = {"organization_name", "email", "role", "existing_account", "expires_at"})
    record InvitationPreviewView(
            String organizationName, String email, String role, boolean existingAccount, Instant expiresAt) {}

    @GET
    @Path("/preview")
    @PermitAll
    @Operation(operationId = "previewInvitation", summary = "What the token of a mail invites to")
    public InvitationPreviewView preview(@QueryParam("token") @NotNull @Size(max = LONG) String token) {
        var found = acceptInvitation.preview(token);
        var invitation = found.invitation();
        return new InvitationPreviewView(
                found.organisation(),
                invitation.email().value(),
                found.role(),
                found.existingAccount(),
                invitation.expiresAt());
    }

    @POST
    @Path("/accept")
    @PermitAll
    @Operation(operationId = "acceptInvitation", summary = "Join, with a new account or the one the address has")
    public TokenView accept(@Valid @NotNull AcceptRequest request) {
        return TokenView.of(acceptInvitation.handle(request.form(), visitor.client()));
    }
}
