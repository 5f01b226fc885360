package io.omnify.agent.adapter.rest;

import io.omnify.agent.clients.domain.Client;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.port.Clients;
import io.omnify.agent.clients.port.Clients.Place;
import io.omnify.agent.clients.usecase.LookAtCrm;
import io.omnify.agent.clients.usecase.WhichCrm;
import io.omnify.agent.clients.usecase.WriteClients;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.OwnOrganization;
import io.omnify.platform.web.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Writes and reads the clients of the CRM. */
@Path("/api/gohighlevel/clients")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "clients")
final class ClientResource {
    private final Clients clients;
    private final WriteClients write;
    private final WhichCrm which;
    private final LookAtCrm look;
    private final InstantSource clock;
    private final Caller caller;

    ClientResource(
            Clients clients, WriteClients write, WhichCrm which, LookAtCrm look, InstantSource clock, Caller caller) {
        this.clients = clients;
        this.write = write;
        this.which = which;
        this.look = look;
        this.clock = clock;
        this.caller = caller;
    }

    @Schema(name = "ClientTagsRequest")
    record TagsRequest(@Nullable List<String> tags) {}

    @POST
    @PermissionsAllowed("lead:write")
    @Operation(
            operationId = "createClient",
            summary = "A new client, or the one of the same e-mail address or phone changed; may be repeated")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ClientView.class)))
    public Response create(@QueryParam("connection_id") @Nullable String connection, @NotNull ClientRequest request) {
        OwnOrganization.check(caller.org(), request.organizationId());
        var client = write.create(which.handle(caller.org(), connection), request.draft());
        return tagged(Response.created(URI.create("/api/gohighlevel/clients/" + client.id())), client);
    }

    @GET
    @PermissionsAllowed("lead:read")
    @Operation(operationId = "listClients", summary = "Answered also while the CRM is away, then marked stale")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ClientView.class)),
            description = "Newest first")
    public Response list(
            @QueryParam("connection_id") @Nullable String connection,
            @QueryParam("query") @Nullable String query,
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var wanted = Page.limit(limit);
        var after = PlaceCursor.read(cursor);
        var account = which.handle(caller.org(), connection);
        var state = look.handle(account);
        var found = clients.list(
                account, Objects.requireNonNullElse(query, ""), Objects.requireNonNullElse(tag, ""), after, wanted);
        var next = found.size() < wanted ? Optional.<String>empty() : Optional.of(cursor(found.getLast()));
        var now = clock.instant();
        var views = found.stream()
                .map(each -> ClientView.of(each, account, state, now))
                .toList();
        return Page.link(Response.ok(views), uri, next).build();
    }

    private static String cursor(Client last) {
        return PlaceCursor.write(new Place(last.createdAt(), last.id()));
    }

    @GET
    @Path("/{client_id}")
    @PermissionsAllowed("lead:read")
    @Operation(operationId = "getClient")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClientView.class)))
    public Response get(@PathParam("client_id") String id) {
        var found = clients.find(caller.org(), id).orElseThrow(() -> new Refused(new Refusal.ClientNotFound(id)));
        return tagged(Response.ok(), found);
    }

    @PUT
    @Path("/{client_id}")
    @PermissionsAllowed("lead:write")
    @Operation(operationId = "changeClient", summary = "Changes what is given; tags become just those")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClientView.class)))
    public Response change(
            @PathParam("client_id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull ClientRequest request) {
        OwnOrganization.check(caller.org(), request.organizationId());
        var expected = AgentResource.expected(ifMatch);
        return tagged(Response.ok(), write.update(caller.org(), id, expected, request.draft()));
    }

    @DELETE
    @Path("/{client_id}")
    @PermissionsAllowed("lead:write")
    @Operation(operationId = "deleteClient", summary = "At the CRM too")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("client_id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        write.delete(caller.org(), id, AgentResource.expected(ifMatch));
    }

    @POST
    @Path("/{client_id}/tags")
    @PermissionsAllowed("lead:write")
    @Operation(operationId = "addClientTags")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClientView.class)))
    public Response tag(@PathParam("client_id") String id, @NotNull TagsRequest request) {
        return tagged(Response.ok(), write.tag(caller.org(), id, some(request), null));
    }

    @DELETE
    @Path("/{client_id}/tags")
    @PermissionsAllowed("lead:write")
    @Operation(operationId = "removeClientTags")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClientView.class)))
    public Response untag(@PathParam("client_id") String id, @NotNull TagsRequest request) {
        return tagged(Response.ok(), write.tag(caller.org(), id, null, some(request)));
    }

    private static List<String> some(TagsRequest request) {
        return Objects.requireNonNullElse(request.tags(), List.of());
    }

    private Response tagged(Response.ResponseBuilder response, Client client) {
        CrmAccount account = which.handle(client.org(), client.connection());
        return response.entity(ClientView.of(client, account, look.known(account), clock.instant()))
                .tag(new EntityTag(client.tag()))
                .build();
    }
}
