package io.omnify.auth.adapter.rest;

import io.omnify.auth.keys.domain.ApiKey;
import io.omnify.auth.keys.port.ApiKeys;
import io.omnify.auth.keys.usecase.ManageKeys;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The organisation's API keys; a key's text is in the one answer that makes it and nowhere else. */
@Path("/api/auth/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "API keys")
class ApiKeysResource {
    private static final int DAY = 24;

    private final ManageKeys manageKeys;
    private final ApiKeys keys;
    private final Acting acting;
    private final Caller caller;
    private final InstantSource clock;

    ApiKeysResource(ManageKeys manageKeys, ApiKeys keys, Acting acting, Caller caller, InstantSource clock) {
        this.manageKeys = manageKeys;
        this.keys = keys;
        this.acting = acting;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "ApiKeyRequest")
    record ApiKeyRequest(
            @NotNull @Size(max = 1000) String name,
            @NotNull @Size(min = 1, max = 100) List<String> permissions,
            @Nullable Instant expiresAt,

            @Schema(description = "600 when it is not given") @Nullable @Min(1) @Max(60_000)
            Integer requestsPerMinute) {
        ManageKeys.Form form() {
            var limit = requestsPerMinute == null ? ApiKey.REQUESTS_PER_MINUTE : requestsPerMinute;
            return new ManageKeys.Form(name, Permissions.read("permissions", permissions), expiresAt, limit);
        }
    }

    @Schema(name = "RotationRequest")
    record RotationRequest(
            @Schema(description = "how long the old text still works; 24 when it is not given")
            @Nullable
            @Min(0)
            @Max(168)
            Integer overlapHours) {}

    @GET
    @PermissionsAllowed("settings:read")
    @Operation(operationId = "listApiKeys", summary = "The organisation's keys, newest first")
    @APIResponse(
            responseCode = "200",
            description = "One page; the header Link leads to the next",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ApiKeyView.class)))
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        var found = keys.list(caller.org(), Cursors.decode(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var now = clock.instant();
        var next =
                found.size() > size ? Optional.of(Cursors.encode(page.getLast().id())) : Optional.<String>empty();
        var views = page.stream().map(key -> ApiKeyView.of(key, now, null)).toList();
        return Page.link(Response.ok(views), uri, next).build();
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("settings:write")
    @Operation(operationId = "createApiKey", summary = "Make a key; only this answer shows its text")
    @APIResponse(
            responseCode = "201",
            description = "Made; keep the text, nobody can show it again",
            content = @Content(schema = @Schema(implementation = ApiKeyView.class)))
    public ApiKeyView create(@Valid @NotNull ApiKeyRequest request) {
        caller.requireRecentProof();
        return view(manageKeys.create(caller.org(), Self.user(caller), acting.rights(), request.form()));
    }

    @POST
    @Path("/{key_id}/rotate")
    @ResponseStatus(201)
    @PermissionsAllowed("settings:write")
    @Operation(operationId = "rotateApiKey", summary = "Give a key a new text; the old one works for a while")
    @APIResponse(
            responseCode = "201",
            description = "Keep the new text, nobody can show it again",
            content = @Content(schema = @Schema(implementation = ApiKeyView.class)))
    public ApiKeyView rotate(@PathParam("key_id") String id, @Valid @Nullable RotationRequest request) {
        caller.requireRecentProof();
        var hours = request == null ? null : request.overlapHours();
        var overlap = Duration.ofHours(hours == null ? DAY : hours);
        return view(manageKeys.rotate(caller.org(), acting.rights(), id, overlap));
    }

    @DELETE
    @Path("/{key_id}")
    @PermissionsAllowed("settings:write")
    @Operation(operationId = "revokeApiKey", summary = "End a key at once")
    @APIResponse(responseCode = "204", description = "It opens nothing any more")
    public void revoke(@PathParam("key_id") String id) {
        caller.requireRecentProof();
        manageKeys.revoke(caller.org(), id);
    }

    private ApiKeyView view(ManageKeys.Issued issued) {
        return ApiKeyView.of(issued.key(), clock.instant(), issued.text());
    }
}
