package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.Inputs.ExecuteRequest;
import io.omnify.agent.executions.usecase.RehearseAgent;
import io.omnify.agent.executions.usecase.StartExecution.Work;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** Tries agents out so that nothing comes of it, which tests of workflows need for steps that nobody pinned. */
@Path("/api/agentkit/agents/{agent_id}/test")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
final class AgentTestResource {
    private final RehearseAgent rehearse;
    private final Caller caller;

    AgentTestResource(RehearseAgent rehearse, Caller caller) {
        this.rehearse = rehearse;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("agent:execute")
    @Operation(
            operationId = "testAgent",
            summary = "The agent answers with the simulated model; nothing is stored, paid or done, and of its tools"
                    + " only those are called that read the platform's own records")
    public AgentTestView test(
            @PathParam("agent_id") String agent,
            @Parameter(description = "A version's number, or draft") @QueryParam("version") @Nullable String version,
            @RequestBody(content = @Content(schema = @Schema(implementation = ExecuteRequest.class))) @Nullable
                    Map<String, @Nullable Object> body) {
        var input = Inputs.of(body, caller.org());
        var work = new Work(agent, ExecuteResource.version(version), input, caller.permissions());
        try {
            return AgentTestView.of(rehearse.handle(caller.org(), work));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.retryLater(503, "stopping", "The service is stopping.", 5);
        }
    }
}
