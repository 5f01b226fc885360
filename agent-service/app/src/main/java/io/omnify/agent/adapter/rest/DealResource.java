package io.omnify.agent.adapter.rest;

import io.omnify.agent.clients.domain.Client;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.port.DealBook.Filter;
import io.omnify.agent.clients.port.DealBook.Known;
import io.omnify.agent.clients.usecase.LookAtCrm;
import io.omnify.agent.clients.usecase.ShowPipelines;
import io.omnify.agent.clients.usecase.ShowPipelines.Pipelines;
import io.omnify.agent.clients.usecase.SyncClients.Stores;
import io.omnify.agent.clients.usecase.WhichCrm;
import io.omnify.agent.connections.usecase.ReadConnection.Reading;
import io.omnify.agent.platforms.domain.Deal;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All sales of a CRM, and the ways they go there. */
@Path("/api/gohighlevel")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "clients")
final class DealResource {
    private final Stores stores;
    private final ShowPipelines pipelines;
    private final WhichCrm which;
    private final LookAtCrm look;
    private final InstantSource clock;
    private final Caller caller;

    DealResource(
            Stores stores,
            ShowPipelines pipelines,
            WhichCrm which,
            LookAtCrm look,
            InstantSource clock,
            Caller caller) {
        this.stores = stores;
        this.pipelines = pipelines;
        this.which = which;
        this.look = look;
        this.clock = clock;
        this.caller = caller;
    }

    @Schema(name = "Pipeline")
    record PipelineView(
            @Schema(description = "the CRM's, as of the stages")
            String pipelineId,

            String name,

            @Schema(description = "in which its opportunities are valued", examples = "EUR")
            String currency,

            @Schema(description = "in their order") List<StageView> stages,

            @Schema(description = "when the CRM said so") Instant asOf,

            @Schema(description = "the CRM does not answer: this is what it said at as_of")
            boolean stale) {
        static PipelineView of(Deal.Pipeline pipeline, Reading<Pipelines> known) {
            return new PipelineView(
                    pipeline.id(),
                    pipeline.name(),
                    known.value().currency().getCurrencyCode(),
                    pipeline.stages().stream()
                            .map(each -> new StageView(each.id(), each.name()))
                            .toList(),
                    known.asOf(),
                    known.stale());
        }
    }

    @Schema(name = "PipelineStage")
    record StageView(String stageId, String name) {}

    @GET
    @Path("/pipelines")
    @PermissionsAllowed("lead:read")
    @Operation(
            operationId = "listPipelines",
            summary = "They are made on the CRM's own pages; while it is away those it told last")
    public List<PipelineView> pipelines(@QueryParam("connection_id") @Nullable String connection) {
        var known = pipelines.handle(which.handle(caller.org(), connection));
        return known.value().all().stream()
                .map(each -> PipelineView.of(each, known))
                .toList();
    }

    @GET
    @Path("/opportunities")
    @PermissionsAllowed("lead:read")
    @Operation(operationId = "listOpportunities", summary = "Answered also while the CRM is away, then marked stale")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = DealView.class)),
            description = "Created last first")
    public Response list(
            @QueryParam("connection_id") @Nullable String connection,
            @QueryParam("pipeline") @Nullable String pipeline,
            @QueryParam("stage") @Nullable String stage,
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var wanted = Page.limit(limit);
        var after = PlaceCursor.read(cursor);
        var filter = new Filter(
                Optional.empty(),
                Optional.ofNullable(pipeline),
                Optional.ofNullable(stage),
                Optional.ofNullable(status).map(DealRequest::status));
        var account = which.handle(caller.org(), connection);
        var of = new DealView.Of(account, look.handle(account), clock.instant());
        var found = stores.deals().list(account, filter, after, wanted);
        var next = found.size() < wanted
                ? Optional.<String>empty()
                : Optional.of(PlaceCursor.write(found.getLast().place()));
        return Page.link(Response.ok(views(account, found, of)), uri, next).build();
    }

    private List<DealView> views(CrmAccount account, List<Known> found, DealView.Of of) {
        var contacts = found.stream().map(each -> each.deal().contact()).toList();
        var clients = stores.clients().known(account, contacts);
        return found.stream()
                .map(each -> DealView.of(each, client(clients, each), of))
                .toList();
    }

    private static @Nullable String client(Map<String, Client> clients, Known known) {
        var client = clients.get(known.deal().contact());
        return client == null || client.isRemoved() ? null : client.id();
    }
}
