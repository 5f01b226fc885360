package io.omnify.agent.adapter.rest;

import io.omnify.agent.secrets.domain.Secret;
import io.omnify.agent.secrets.port.Seal;
import io.omnify.agent.secrets.port.SecretStore;
import io.omnify.agent.secrets.usecase.KeepSecrets;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.Page;
import io.omnify.platform.web.Problem.FieldError;
import io.omnify.platform.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Secrets go in here and never come out: only names, hosts and when they changed are shown. */
@Path("/api/agentkit/secrets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "secrets")
final class SecretResource {
    private final KeepSecrets keep;
    private final SecretStore store;
    private final Seal seal;
    private final Caller caller;

    SecretResource(KeepSecrets keep, SecretStore store, Seal seal, Caller caller) {
        this.keep = keep;
        this.store = store;
        this.seal = seal;
        this.caller = caller;
    }

    @Schema(
            name = "SecretToKeep",
            requiredProperties = {"value", "allowed_hosts"})
    record Request(
            @Schema(description = "never shown again", writeOnly = true) @Nullable
            String value,

            @Schema(description = "where it may be sent to: api.example.com or *.example.com") @Nullable
            List<String> allowedHosts) {
        /** Not even by accident in a log. */
        @Override
        public String toString() {
            return "Request[allowedHosts=" + allowedHosts + "]";
        }
    }

    @Schema(
            name = "Secret",
            requiredProperties = {"name", "allowed_hosts", "changed_at", "changed_by"})
    record SecretView(String name, List<String> allowedHosts, Instant changedAt, String changedBy) {
        static SecretView of(Secret secret) {
            return new SecretView(secret.name(), secret.hosts(), secret.changedAt(), secret.changedBy());
        }
    }

    @GET
    @PermissionsAllowed("settings:read")
    @Operation(operationId = "listSecrets", summary = "The names of the organisation's secrets; never their values")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = SecretView.class)))
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        var found = store.list(caller.org(), size + 1, Cursors.decode(cursor).orElse(""));
        var shown = found.size() > size ? found.subList(0, size) : found;
        Optional<String> next =
                found.size() > size ? Optional.of(Cursors.encode(shown.getLast().name())) : Optional.empty();
        return Page.link(Response.ok(shown.stream().map(SecretView::of).toList()), uri, next)
                .build();
    }

    @PUT
    @Path("/{secret}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("settings:write")
    @Operation(operationId = "keepSecret", summary = "Keeps a secret, in place of the one of that name")
    public SecretView keep(@PathParam("secret") String name, @Nullable Request body) {
        caller.requireRecentProof();
        var value = body == null || body.value() == null ? "" : body.value();
        var hosts = body == null || body.allowedHosts() == null ? List.<String>of() : body.allowedHosts();
        var problems = Secret.problems(name, value, hosts).stream()
                .map(each -> new FieldError(each.field(), each.message()))
                .toList();
        if (!problems.isEmpty()) throw ProblemException.invalid(problems);
        if (!seal.ready())
            throw new ProblemException(503, "secrets-closed", "No key for secrets was given to the service.");
        var org = caller.org();
        boolean room = store.find(org, name).isPresent()
                || store.list(org, Secret.MOST, "").size() < Secret.MOST;
        if (!room)
            throw new ProblemException(409, "too-many-secrets", "There are at most " + Secret.MOST + " secrets.");
        return SecretView.of(keep.keep(org, name, value, hosts, caller.subject()));
    }

    @DELETE
    @Path("/{secret}")
    @PermissionsAllowed("settings:write")
    @Operation(operationId = "removeSecret", summary = "Forgets a secret; calls that name it are refused from now on")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public void remove(@PathParam("secret") String name) {
        caller.requireRecentProof();
        if (!store.remove(caller.org(), name)) throw ProblemException.notFound("secret");
    }
}
