package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.Views.ErrorView;
import io.omnify.agent.adapter.rest.Views.MoneyView;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.port.Executions;
import io.omnify.agent.executions.usecase.StartBatch;
import io.omnify.agent.executions.usecase.StartBatch.Batch;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.work.Workers;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Many inputs for one agent, worked off as places become free, also by another process when this one ends. */
@Path("/api/agentkit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
final class BatchResource {
    private static final String ID = "[A-Za-z0-9_-]{1,64}";

    private final StartBatch batches;
    private final Executions executions;
    private final Workers workers;
    private final InstantSource clock;
    private final Caller caller;

    BatchResource(StartBatch batches, Executions executions, Workers workers, InstantSource clock, Caller caller) {
        this.batches = batches;
        this.executions = executions;
        this.workers = workers;
        this.clock = clock;
        this.caller = caller;
    }

    @Schema(name = "AgentBatchRequest")
    record BatchRequest(
            @Schema(description = "Chosen by the client: sent again, it is the same batch") @Nullable
            String batchId,

            @Schema(description = "A published version; the current one when absent") @Nullable
            Long version,

            @Nullable List<@Nullable Map<String, @Nullable Object>> inputs) {}

    @Schema(name = "AgentBatchItem")
    record ItemView(
            int index,
            String executionId,
            String status,

            @Schema(description = "live, simulation or fallback")
            String mode,

            @Nullable Map<String, @Nullable Object> data,
            @Nullable ErrorView error,
            MoneyView cost) {
        @SuppressWarnings("NullAway") // the class file of a compact constructor does not say that values may be null
        static ItemView of(Execution item) {
            return new ItemView(
                    StartBatch.index(item),
                    item.id().value(),
                    item.status().code(),
                    item.mode().code(),
                    item.output(),
                    ErrorView.of(item.failure()),
                    MoneyView.of(item.cost()));
        }
    }

    @Schema(name = "AgentBatchView")
    record BatchView(
            String batchId,
            String agentId,

            @Schema(description = "running until every item is over")
            String status,

            int total,
            Map<String, Long> counts,
            MoneyView cost,
            List<ItemView> items) {
        static BatchView of(String id, List<Execution> items) {
            var over = items.stream().allMatch(each -> each.status().isFinal());
            var counts = items.stream()
                    .collect(Collectors.groupingBy(each -> each.status().code(), TreeMap::new, Collectors.counting()));
            var cost = items.stream().map(Execution::cost).reduce(Money.usd(0), Money::plus);
            return new BatchView(
                    id,
                    items.getFirst().agent().id(),
                    over ? "completed" : "running",
                    items.size(),
                    counts,
                    MoneyView.of(cost),
                    items.stream().map(ItemView::of).toList());
        }
    }

    @POST
    @Path("/agents/{agent_id}/batch")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agent:execute")
    @Operation(operationId = "executeAgentBatch")
    @APIResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = BatchView.class)),
            description = "Queued, all of them; Location tells of each")
    public Response start(@PathParam("agent_id") String agent, @NotNull BatchRequest request) {
        var id = request.batchId() == null ? batches.newId() : request.batchId();
        if (!id.matches(ID)) {
            throw ProblemException.invalid("batch_id", "must be 1 to 64 letters, digits, dashes or underscores");
        }
        var batch = new Batch(id, agent, version(request.version()), inputs(request), caller.permissions());
        var items = batches.handle(caller.org(), batch, clock.instant());
        workers.look();
        return Response.accepted(BatchView.of(id, items))
                .location(URI.create("/api/agentkit/batches/" + id))
                .build();
    }

    private static @Nullable Long version(@Nullable Long version) {
        if (version != null && version < 1) throw ProblemException.invalid("version", "must be a published version");
        return version;
    }

    private List<Map<String, @Nullable Object>> inputs(BatchRequest request) {
        var given = request.inputs();
        if (given == null || given.isEmpty() || given.size() > StartBatch.LARGEST) {
            throw ProblemException.invalid("inputs", "must be 1 to " + StartBatch.LARGEST);
        }
        var inputs = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < given.size(); i++) {
            var input = given.get(i);
            if (input == null) throw ProblemException.invalid("inputs[" + i + "]", "must be an object");
            inputs.add(Inputs.of(input, caller.org()));
        }
        return inputs;
    }

    @GET
    @Path("/batches/{batch_id}")
    @PermissionsAllowed("agent:read")
    @Operation(operationId = "getAgentBatch")
    public BatchView get(@PathParam("batch_id") String id) {
        return BatchView.of(id, batches.find(caller.org(), id));
    }

    @POST
    @Path("/batches/{batch_id}/cancel")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed("agent:execute")
    @Operation(operationId = "cancelAgentBatch", summary = "Asks every item that is not over to stop")
    @APIResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = BatchView.class)),
            description = "Asked to stop")
    public Response cancel(@PathParam("batch_id") String id) {
        for (var item : batches.find(caller.org(), id)) {
            if (executions.requestCancel(caller.org(), item.id())) workers.stop(item.id());
        }
        workers.look();
        return Response.accepted(get(id)).build();
    }
}
