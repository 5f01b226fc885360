package io.omnify.auth.adapter.rest;

import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.organisations.usecase.ChangeOrganisation;
import io.omnify.auth.organisations.usecase.FindOrganisation;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.OwnOrganization;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The organisation of the token; there is no way to name another. */
@Path("/api/auth/organization")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Organization")
class OrganizationResource {
    private final FindOrganisation findOrganisation;
    private final ChangeOrganisation changeOrganisation;
    private final Caller caller;
    private final FreeForm freeForm;

    OrganizationResource(
            FindOrganisation findOrganisation,
            ChangeOrganisation changeOrganisation,
            Caller caller,
            FreeForm freeForm) {
        this.findOrganisation = findOrganisation;
        this.changeOrganisation = changeOrganisation;
        this.caller = caller;
        this.freeForm = freeForm;
    }

    /** An organisation as its members see it. */
    @Schema(
            name = "Organization",
            requiredProperties = {"organization_id", "name", "slug", "subscription_tier", "settings", "created_at"})
    record OrganizationView(
            String organizationId,
            String name,
            String slug,
            String subscriptionTier,
            Map<String, Object> settings,
            Instant createdAt,

            @Schema(description = "when the organisation will be deleted, if it was asked for") @Nullable
            Instant deletionAt) {
        static OrganizationView of(Organisation organisation) {
            var deletion = organisation.deletion();
            return new OrganizationView(
                    organisation.id().value(),
                    organisation.name(),
                    organisation.slug().value(),
                    organisation.tier().code(),
                    organisation.settings(),
                    organisation.createdAt(),
                    deletion == null ? null : deletion.dueAt());
        }
    }

    @Schema(name = "OrganizationRequest")
    record OrganizationRequest(
            @Nullable String organizationId,
            @Nullable @Size(max = 1000) String name,
            @Nullable Map<String, Object> settings) {}

    @GET
    @PermissionsAllowed("organization:read")
    @Operation(operationId = "getOrganization", summary = "The organisation of the token")
    public RestResponse<OrganizationView> get() {
        return answer(findOrganisation.handle(caller.org()));
    }

    @PUT
    @PermissionsAllowed("organization:write")
    @Operation(operationId = "updateOrganization", summary = "Rename the organisation or replace its settings")
    public RestResponse<OrganizationView> put(
            @Valid @NotNull OrganizationRequest request, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        OwnOrganization.check(caller.org(), request.organizationId());
        if (changesTheSecondFactor(request)) caller.requireRecentProof();
        var wish = new ChangeOrganisation.Wish(request.name(), freeForm.checked("settings", request.settings()));
        return answer(Versions.when(ifMatch, expected -> changeOrganisation.handle(caller.org(), wish, expected)));
    }

    /** Whether members need one: as dangerous to change as the members themselves. */
    private boolean changesTheSecondFactor(OrganizationRequest request) {
        var settings = request.settings();
        if (settings == null) return false;
        var current = findOrganisation.handle(caller.org());
        return current.requiresSecondFactor() != current.withSettings(settings).requiresSecondFactor();
    }

    private static RestResponse<OrganizationView> answer(Organisation organisation) {
        return RestResponse.ResponseBuilder.ok(OrganizationView.of(organisation))
                .header(HttpHeaders.ETAG, Versions.etag(organisation.version()))
                .build();
    }
}
