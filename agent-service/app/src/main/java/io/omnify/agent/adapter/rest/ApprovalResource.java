package io.omnify.agent.adapter.rest;

import io.omnify.agent.approvals.domain.Approval;
import io.omnify.agent.approvals.domain.Approval.Status;
import io.omnify.agent.approvals.port.Approvals;
import io.omnify.agent.approvals.usecase.DecideApproval;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.Page;
import io.omnify.platform.web.ProblemException;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What agents ask people, and what people say. */
@Path("/api/agentkit/approvals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
final class ApprovalResource {
    private final Approvals approvals;
    private final DecideApproval decide;
    private final Caller caller;

    ApprovalResource(Approvals approvals, DecideApproval decide, Caller caller) {
        this.approvals = approvals;
        this.decide = decide;
        this.caller = caller;
    }

    record DecisionRequest(
            @Schema(description = "approve or reject") @NotBlank
            String decision,

            @Schema(description = "What is to be done instead of what was asked; held to the tool's form") @Nullable
            Map<String, @Nullable Object> arguments,

            @Size(max = 2_000) @Nullable String comment) {}

    @GET
    @PermissionsAllowed("agent:read")
    @Operation(operationId = "listApprovals")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ApprovalView.class)),
            description = "Newest first")
    public Response list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("execution_id") @Nullable String execution,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var wanted = Page.limit(limit);
        var only = Optional.ofNullable(status).map(ApprovalResource::status);
        if (execution != null)
            return Response.ok(views(ofExecution(execution, only, wanted))).build();
        var found = approvals.list(caller.org(), only, Cursors.decode(cursor), wanted);
        var next = found.size() < wanted
                ? Optional.<String>empty()
                : Optional.of(Cursors.encode(found.getLast().id()));
        return Page.link(Response.ok(views(found)), uri, next).build();
    }

    private List<Approval> ofExecution(String execution, Optional<Status> only, int limit) {
        return approvals.ofExecution(caller.org(), execution).stream()
                .filter(each -> only.isEmpty() || each.status() == only.get())
                .limit(limit)
                .toList();
    }

    @GET
    @Path("/{approval_id}")
    @PermissionsAllowed("agent:read")
    @Operation(operationId = "getApproval")
    public ApprovalView get(@PathParam("approval_id") String id) {
        return approvals
                .find(caller.org(), id)
                .map(ApprovalView::of)
                .orElseThrow(() -> new Refused(new Refusal.ApprovalNotFound(id)));
    }

    @POST
    @Path("/{approval_id}/decision")
    @PermissionsAllowed("agent:approve")
    @Operation(operationId = "decideApproval", summary = "Yes, yes with other arguments, or no; the agent goes on")
    public ApprovalView decide(@PathParam("approval_id") String id, @NotNull @Valid DecisionRequest request) {
        var word = new DecideApproval.Word(
                yes(request.decision()), request.arguments(), request.comment(), caller.subject());
        return ApprovalView.of(decide.handle(caller.org(), id, word));
    }

    static boolean yes(String decision) {
        return switch (decision) {
            case "approve" -> true;
            case "reject" -> false;
            default -> throw ProblemException.invalid("decision", "must be approve or reject");
        };
    }

    private static Status status(String code) {
        return Arrays.stream(Status.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "status",
                        "must be one of "
                                + Arrays.stream(Status.values())
                                        .map(Status::code)
                                        .collect(Collectors.joining(", "))));
    }

    private static List<ApprovalView> views(List<Approval> found) {
        return found.stream().map(ApprovalView::of).toList();
    }
}
