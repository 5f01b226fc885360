package io.omnify.auth.adapter.rest;

import io.omnify.auth.adapter.rest.OrganizationResource.OrganizationView;
import io.omnify.auth.api.UserId;
import io.omnify.auth.members.usecase.ChangeMember;
import io.omnify.auth.members.usecase.DeleteOrganisation;
import io.omnify.auth.members.usecase.TransferOwnership;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** How an organisation changes hands and comes to its end; what cannot be undone asks for a recent proof. */
@Path("/api/auth/organization")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Organization")
class OrganizationLifeResource {
    private final DeleteOrganisation deleteOrganisation;
    private final TransferOwnership transferOwnership;
    private final ChangeMember changeMember;
    private final Caller caller;

    OrganizationLifeResource(
            DeleteOrganisation deleteOrganisation,
            TransferOwnership transferOwnership,
            ChangeMember changeMember,
            Caller caller) {
        this.deleteOrganisation = deleteOrganisation;
        this.transferOwnership = transferOwnership;
        this.changeMember = changeMember;
        this.caller = caller;
    }

    @Schema(name = "TransferRequest")
    record TransferRequest(@NotNull @Size(max = 100) String userId) {}

    @DELETE
    @ResponseStatus(202)
    @PermissionsAllowed("organization:write")
    @Operation(operationId = "deleteOrganization", summary = "Delete the organisation, after a time of grace")
    @APIResponse(
            responseCode = "202",
            description = "It will be deleted at deletion_at; until then an owner may take it back",
            content = @Content(schema = @Schema(implementation = OrganizationView.class)))
    public OrganizationView delete() {
        caller.requireRecentProof();
        var user = Self.user(caller);
        transferOwnership.ownerOnly(caller.org(), user);
        return OrganizationView.of(deleteOrganisation.request(caller.org(), user));
    }

    @POST
    @Path("/restore")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed("organization:write")
    @Operation(operationId = "restoreOrganization", summary = "Take the deletion back")
    public OrganizationView restore() {
        transferOwnership.ownerOnly(caller.org(), Self.user(caller));
        return OrganizationView.of(deleteOrganisation.takeBack(caller.org()));
    }

    @POST
    @Path("/transfer")
    @PermissionsAllowed("organization:write")
    @Operation(operationId = "transferOrganization", summary = "Make another member the owner")
    @APIResponse(responseCode = "204", description = "The caller is an administrator now")
    public void transfer(@Valid @NotNull TransferRequest request) {
        caller.requireRecentProof();
        transferOwnership.handle(caller.org(), Self.user(caller), user(request.userId()));
    }

    @POST
    @Path("/leave")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed("user:read")
    @Operation(operationId = "leaveOrganization", summary = "Leave the organisation")
    @APIResponse(responseCode = "204", description = "The caller does not belong to it any more")
    public void leave() {
        caller.requireRecentProof();
        changeMember.leave(caller.org(), Self.user(caller));
    }

    private static UserId user(String text) {
        try {
            return new UserId(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("member");
        }
    }
}
