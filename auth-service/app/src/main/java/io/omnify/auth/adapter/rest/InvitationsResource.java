package io.omnify.auth.adapter.rest;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.port.Members;
import io.omnify.auth.api.Permission;
import io.omnify.auth.invitations.domain.Invitation;
import io.omnify.auth.invitations.port.Invitations;
import io.omnify.auth.invitations.usecase.Invite;
import io.omnify.auth.members.domain.RoleChoice;
import io.omnify.auth.organisations.usecase.FindOrganisation;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Invitations into the caller's organisation. Their tokens are in no answer: they travel by mail only. */
@Path("/api/auth/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Invitations")
class InvitationsResource {
    private static final Set<Permission> DANGEROUS =
            Set.of(Permission.USER_WRITE, Permission.SETTINGS_WRITE, Permission.ORGANIZATION_WRITE);

    private final Invite invite;
    private final Invitations invitations;
    private final Members members;
    private final FindOrganisation findOrganisation;
    private final Acting acting;
    private final Caller caller;
    private final InstantSource clock;

    InvitationsResource(
            Invite invite,
            Invitations invitations,
            Members members,
            FindOrganisation findOrganisation,
            Acting acting,
            Caller caller,
            InstantSource clock) {
        this.invite = invite;
        this.invitations = invitations;
        this.members = members;
        this.findOrganisation = findOrganisation;
        this.acting = acting;
        this.caller = caller;
        this.clock = clock;
    }

    /** An invitation as the inviters see it. */
    @Schema(
            name = "Invitation",
            requiredProperties = {"invitation_id", "email", "role", "status", "created_at", "expires_at"})
    record InvitationView(
            String invitationId,
            String email,
            String role,

            @Schema(enumeration = {"pending", "accepted", "revoked", "expired"})
            String status,

            Instant createdAt,
            Instant expiresAt) {
        static InvitationView of(Invitation invitation, Instant now) {
            return new InvitationView(
                    invitation.id(),
                    invitation.email().value(),
                    invitation.role(),
                    invitation.standing(now),
                    invitation.createdAt(),
                    invitation.expiresAt());
        }
    }

    @Schema(name = "InvitationRequest")
    record InvitationRequest(
            @NotNull @Size(max = 1000) String email,
            @NotNull @Size(max = 100) String role) {}

    @GET
    @PermissionsAllowed("user:write")
    @Operation(operationId = "listInvitations", summary = "The organisation's invitations, newest first")
    @APIResponse(
            responseCode = "200",
            description = "One page; the header Link leads to the next",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = InvitationView.class)))
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        var found = invitations.list(caller.org(), Cursors.decode(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var now = clock.instant();
        var next =
                found.size() > size ? Optional.of(Cursors.encode(page.getLast().id())) : Optional.<String>empty();
        var views = page.stream().map(one -> InvitationView.of(one, now)).toList();
        return Page.link(Response.ok(views), uri, next).build();
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("user:write")
    @Operation(operationId = "createInvitation", summary = "Invite a person by e-mail")
    @APIResponse(
            responseCode = "201",
            description = "The mail is on its way; an earlier open invitation of the same person is revoked",
            content = @Content(schema = @Schema(implementation = InvitationView.class)))
    public InvitationView create(@Valid @NotNull InvitationRequest request) {
        var organisation = findOrganisation.handle(caller.org());
        var rights = RoleChoice.of(organisation, request.role()).rights(organisation);
        // who could manage people, keys or the organisation in turn is as dangerous as a changed role
        if (!Collections.disjoint(rights.permissions(), DANGEROUS)) caller.requireRecentProof();
        var invitation = invite.handle(caller.org(), inviter(), request.email(), request.role());
        return InvitationView.of(invitation, clock.instant());
    }

    private Invite.Inviter inviter() {
        var name = caller.user()
                .flatMap(user -> members.find(caller.org(), user))
                .map(Account::fullName)
                .orElse("");
        return new Invite.Inviter(caller.subject(), name, acting.rights());
    }

    @DELETE
    @Path("/{invitation_id}")
    @PermissionsAllowed("user:write")
    @Operation(operationId = "revokeInvitation", summary = "Take an open invitation back")
    @APIResponse(responseCode = "204", description = "Its token is worthless now")
    public void revoke(@PathParam("invitation_id") String id) {
        invite.revoke(caller.org(), id);
    }
}
