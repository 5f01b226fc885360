package io.omnify.agent.adapter.rest;

import io.omnify.agent.clients.domain.Client;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.port.DealBook.Filter;
import io.omnify.agent.clients.port.DealBook.Known;
import io.omnify.agent.clients.usecase.LookAtCrm;
import io.omnify.agent.clients.usecase.SyncClients.Stores;
import io.omnify.agent.clients.usecase.WhichCrm;
import io.omnify.agent.clients.usecase.WriteDeals;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The sales to one client. */
@Path("/api/gohighlevel/clients/{client_id}/opportunities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "clients")
final class ClientDealResource {
    private final Stores stores;
    private final WriteDeals write;
    private final WhichCrm which;
    private final LookAtCrm look;
    private final InstantSource clock;
    private final Caller caller;

    ClientDealResource(
            Stores stores, WriteDeals write, WhichCrm which, LookAtCrm look, InstantSource clock, Caller caller) {
        this.stores = stores;
        this.write = write;
        this.which = which;
        this.look = look;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("lead:write")
    @Operation(
            operationId = "createOpportunity",
            summary =
                    "The client's one in the pipeline; one that is there otherwise is not written over. May be repeated")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DealView.class)))
    public Response create(@PathParam("client_id") String client, @NotNull DealRequest request) {
        var view = view(client, write.create(caller.org(), client, request.draft()));
        var path = "/api/gohighlevel/clients/" + client + "/opportunities/" + view.opportunityId();
        return Response.created(URI.create(path)).entity(view).build();
    }

    @GET
    @PermissionsAllowed("lead:read")
    @Operation(
            operationId = "listClientOpportunities",
            summary = "Answered also while the CRM is away, then marked stale")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = DealView.class)),
            description = "Created last first")
    public Response list(
            @PathParam("client_id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var wanted = Page.limit(limit);
        var after = PlaceCursor.read(cursor);
        var client = client(id);
        var of = of(client);
        var theirs =
                new Filter(Optional.of(client.contact().id()), Optional.empty(), Optional.empty(), Optional.empty());
        var found = stores.deals().list(of.account(), theirs, after, wanted);
        var next = found.size() < wanted
                ? Optional.<String>empty()
                : Optional.of(PlaceCursor.write(found.getLast().place()));
        var views = found.stream().map(each -> DealView.of(each, id, of)).toList();
        return Page.link(Response.ok(views), uri, next).build();
    }

    @GET
    @Path("/{opportunity_id}")
    @PermissionsAllowed("lead:read")
    @Operation(operationId = "getOpportunity")
    public DealView get(@PathParam("client_id") String id, @PathParam("opportunity_id") String deal) {
        var client = client(id);
        var of = of(client);
        return stores.deals()
                .find(of.account(), deal)
                .filter(each -> each.deal().contact().equals(client.contact().id()))
                .map(each -> DealView.of(each, id, of))
                .orElseThrow(() -> new Refused(new Refusal.DealNotFound(deal)));
    }

    @PATCH
    @Path("/{opportunity_id}")
    @PermissionsAllowed("lead:write")
    @Operation(operationId = "changeOpportunity", summary = "Moves it, or changes what it is worth; may be repeated")
    public DealView change(
            @PathParam("client_id") String client,
            @PathParam("opportunity_id") String deal,
            @NotNull DealRequest request) {
        return view(client, write.change(caller.org(), client, deal, request.draft()));
    }

    private DealView view(String client, Known known) {
        return DealView.of(known, client, of(client(client)));
    }

    private Client client(String id) {
        return stores.clients().find(caller.org(), id).orElseThrow(() -> new Refused(new Refusal.ClientNotFound(id)));
    }

    private DealView.Of of(Client client) {
        CrmAccount account = which.handle(client.org(), client.connection());
        return new DealView.Of(account, look.known(account), clock.instant());
    }
}
