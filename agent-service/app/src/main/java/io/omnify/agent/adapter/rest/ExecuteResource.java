package io.omnify.agent.adapter.rest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.adapter.rest.BatchStart.BatchView;
import io.omnify.agent.adapter.rest.Inputs.AnalyticsInput;
import io.omnify.agent.adapter.rest.Inputs.BatchItem;
import io.omnify.agent.adapter.rest.Inputs.ClientInput;
import io.omnify.agent.adapter.rest.Inputs.CreativeInput;
import io.omnify.agent.adapter.rest.Inputs.ExecuteRequest;
import io.omnify.agent.adapter.rest.Inputs.MarketingInput;
import io.omnify.agent.adapter.rest.Views.ExecutionView;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.agents.usecase.AgentHistory;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Gives agents work: any agent with any input, and the built-in ones with typed input. */
@Path("/api/agentkit")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@APIResponse(
        responseCode = "200",
        content = @Content(schema = @Schema(implementation = ExecutionView.class)),
        description = "The execution; 202 with its Location when it goes on")
final class ExecuteResource {
    private static final int LARGEST_BATCH = 100;
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    private final Launch launch;
    private final Caller caller;
    private final ObjectMapper json;

    ExecuteResource(Launch launch, Caller caller, ObjectMapper json) {
        this.launch = launch;
        this.caller = caller;
        this.json = json;
    }

    @POST
    @Path("/agents/{agent_id}/execute")
    @PermissionsAllowed("agent:execute")
    @Operation(operationId = "executeAgent")
    public Response execute(
            @PathParam("agent_id") String agent,
            @HeaderParam("Prefer") @Nullable String prefer,
            @Parameter(description = "A version's number, or draft to try out what is not published")
                    @QueryParam("version")
                    @Nullable
                    String version,
            @RequestBody(content = @Content(schema = @Schema(implementation = ExecuteRequest.class))) @Nullable
                    Map<String, @Nullable Object> body) {
        return launch.run(agent, version(version), Inputs.of(body, caller.org()), prefer);
    }

    static @Nullable Long version(@Nullable String version) {
        if (version == null) return null;
        if (version.equals(AgentHistory.DRAFT)) return 0L;
        if (!version.matches("[1-9][0-9]{0,17}"))
            throw ProblemException.invalid("version", "must be a number or draft");
        return Long.parseLong(version);
    }

    @POST
    @Path("/analytics/analyze")
    @PermissionsAllowed("agent:execute")
    @Operation(operationId = "analyzePerformance")
    public Response analytics(@HeaderParam("Prefer") @Nullable String prefer, @NotNull AnalyticsInput input) {
        return typed(AgentType.ANALYTICS, input, prefer);
    }

    @POST
    @Path("/creative-intelligence/analyze")
    @PermissionsAllowed("agent:execute")
    @Operation(operationId = "analyzeCreative")
    public Response creative(@HeaderParam("Prefer") @Nullable String prefer, @NotNull CreativeInput input) {
        return typed(AgentType.CREATIVE_INTELLIGENCE, input, prefer);
    }

    @POST
    @Path("/marketing-automation/execute")
    @PermissionsAllowed("agent:execute")
    @Operation(operationId = "planMarketing")
    public Response marketing(@HeaderParam("Prefer") @Nullable String prefer, @NotNull MarketingInput input) {
        return typed(AgentType.MARKETING_AUTOMATION, input, prefer);
    }

    @POST
    @Path("/client-management/execute")
    @PermissionsAllowed("agent:execute")
    @Operation(operationId = "manageClients")
    public Response clients(@HeaderParam("Prefer") @Nullable String prefer, @NotNull ClientInput input) {
        return typed(AgentType.CLIENT_MANAGEMENT, input, prefer);
    }

    @POST
    @Path("/agents/batch-execute")
    @PermissionsAllowed("agent:execute")
    @Operation(operationId = "executeBatch")
    @APIResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = BatchView[].class)),
            description = "In the order of the request")
    public Response batch(@NotNull List<BatchItem> items) {
        if (items.isEmpty() || items.size() > LARGEST_BATCH) {
            throw ProblemException.invalid("body", "must have 1 to " + LARGEST_BATCH + " items");
        }
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) == null || items.get(i).agentId() == null) {
                throw ProblemException.invalid("[" + i + "].agent_id", "must not be missing");
            }
        }
        return Response.accepted(new BatchStart(launch::begin).handle(items)).build();
    }

    private Response typed(AgentType type, Object input, @Nullable String prefer) {
        Map<String, @Nullable Object> body = json.convertValue(input, OBJECT);
        body.values().removeIf(Objects::isNull);
        return launch.run(type.code(), Inputs.of(body, caller.org()), prefer);
    }
}
