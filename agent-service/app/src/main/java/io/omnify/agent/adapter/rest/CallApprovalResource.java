package io.omnify.agent.adapter.rest;

import io.omnify.agent.approvals.domain.Approval;
import io.omnify.agent.approvals.port.Approvals;
import io.omnify.agent.approvals.usecase.DecideApproval;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.platform.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The same questions to people as in the queue, by the call of an execution that waits. */
@Path("/api/agentkit/executions/{execution_id}/approvals/{tool_call_id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
final class CallApprovalResource {
    private final Approvals approvals;
    private final DecideApproval decide;
    private final Caller caller;

    CallApprovalResource(Approvals approvals, DecideApproval decide, Caller caller) {
        this.approvals = approvals;
        this.decide = decide;
        this.caller = caller;
    }

    record CallDecisionRequest(
            @Schema(description = "approve or reject") @NotBlank
            String decision,

            @Schema(description = "What is to be done instead of what was asked; held to the tool's form") @Nullable
            Map<String, @Nullable Object> arguments,

            @Size(max = 2_000) @Nullable String note) {}

    @GET
    @PermissionsAllowed("agent:read")
    @Operation(operationId = "getApprovalOfCall")
    public ApprovalView get(@PathParam("execution_id") String execution, @PathParam("tool_call_id") String call) {
        return ApprovalView.of(find(execution, call));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agent:approve")
    @Operation(
            operationId = "decideApprovalOfCall",
            summary = "Yes, yes with other arguments, or no; the execution goes on")
    public ApprovalView decide(
            @PathParam("execution_id") String execution,
            @PathParam("tool_call_id") String call,
            @NotNull @Valid CallDecisionRequest request) {
        var asked = find(execution, call);
        var yes = ApprovalResource.yes(request.decision());
        var word = new DecideApproval.Word(yes, request.arguments(), request.note(), caller.subject());
        return ApprovalView.of(decide.handle(caller.org(), asked.id(), word));
    }

    private Approval find(String execution, String call) {
        var id = Approval.idOf(call);
        return approvals
                .find(caller.org(), id)
                .filter(each -> each.execution().equals(execution))
                .orElseThrow(() -> new Refused(new Refusal.ApprovalNotFound(id)));
    }
}
