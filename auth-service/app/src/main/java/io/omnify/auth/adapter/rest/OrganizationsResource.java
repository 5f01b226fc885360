package io.omnify.auth.adapter.rest;

import io.omnify.auth.accounts.domain.Membership;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.members.usecase.FoundAnother;
import io.omnify.auth.members.usecase.SwitchOrganisation;
import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.organisations.port.Organisations;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Page;
import io.omnify.platform.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The organisations a person belongs to; a token is for one of them, and switching gives a token for another. */
@Path("/api/auth/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Organization")
class OrganizationsResource {
    private final SwitchOrganisation switchOrganisation;
    private final FoundAnother foundAnother;
    private final Organisations organisations;
    private final Caller caller;
    private final Visitor visitor;

    OrganizationsResource(
            SwitchOrganisation switchOrganisation,
            FoundAnother foundAnother,
            Organisations organisations,
            Caller caller,
            Visitor visitor) {
        this.switchOrganisation = switchOrganisation;
        this.foundAnother = foundAnother;
        this.organisations = organisations;
        this.caller = caller;
        this.visitor = visitor;
    }

    /** An organisation the caller belongs to. */
    @Schema(
            name = "OwnOrganization",
            requiredProperties = {"organization_id", "name", "slug", "subscription_tier", "role"})
    record OwnOrganizationView(String organizationId, String name, String slug, String subscriptionTier, String role) {
        static OwnOrganizationView of(Organisation organisation, Membership membership) {
            return new OwnOrganizationView(
                    organisation.id().value(),
                    organisation.name(),
                    organisation.slug().value(),
                    organisation.tier().code(),
                    membership.roleCode());
        }
    }

    @Schema(name = "NewOrganizationRequest")
    record NewOrganizationRequest(@NotNull @Size(max = 1000) String name) {}

    @Schema(name = "SwitchRequest")
    record SwitchRequest(@NotNull @Size(max = 100) String organizationId) {}

    @GET
    @PermissionsAllowed("user:read")
    @Operation(operationId = "listOrganizations", summary = "The organisations the caller belongs to")
    @APIResponse(
            responseCode = "200",
            description = "One page; the header Link leads to the next",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = OwnOrganizationView.class)))
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        var all = switchOrganisation.choices(Self.user(caller)).stream()
                .flatMap(membership -> view(membership).stream())
                .toList();
        return Slices.of(all, size, cursor, OwnOrganizationView::organizationId, uri);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("user:read")
    @Operation(operationId = "createOrganization", summary = "Found one more organisation; the caller owns it")
    @APIResponse(
            responseCode = "201",
            description = "Founded; switch to it to act in it",
            content = @Content(schema = @Schema(implementation = OwnOrganizationView.class)))
    public OwnOrganizationView create(@Valid @NotNull NewOrganizationRequest request) {
        var user = Self.user(caller);
        var org = foundAnother.handle(user, request.name());
        return switchOrganisation.choices(user).stream()
                .filter(membership -> membership.org().equals(org))
                .flatMap(membership -> view(membership).stream())
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("organization"));
    }

    @POST
    @Path("/switch")
    @PermissionsAllowed("user:read")
    @Operation(operationId = "switchOrganization", summary = "Go on in another organisation, with new tokens")
    public TokenView switchTo(@Valid @NotNull SwitchRequest request) {
        var user = Self.user(caller);
        var session = Self.session(caller);
        var to = id(request.organizationId()).orElseThrow(() -> ProblemException.notFound("organization"));
        return TokenView.of(switchOrganisation.handle(caller.org(), user, session, to, visitor.client()));
    }

    private Optional<OwnOrganizationView> view(Membership membership) {
        return organisations.find(membership.org()).map(found -> OwnOrganizationView.of(found, membership));
    }

    private static Optional<OrgId> id(String text) {
        try {
            return Optional.of(new OrgId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
