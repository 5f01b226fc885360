package io.omnify.workflow.adapter.rest;

import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.Refusal;
import io.omnify.workflow.definitions.domain.Refused;
import io.omnify.workflow.definitions.usecase.CheckDefinition;
import io.omnify.workflow.definitions.usecase.CurrentWorkflow;
import io.omnify.workflow.rehearsals.usecase.RehearseWorkflow;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tries workflows out: with the engine itself, a clock that jumps and pinned answers, and nothing outside touched. */
@Path("/api/agentkit/workflows")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "workflows")
final class RehearsalResource {
    private final RehearseWorkflow rehearse;
    private final CurrentWorkflow current;
    private final CheckDefinition check;
    private final Rehearsing rehearsing;

    RehearsalResource(
            RehearseWorkflow rehearse,
            CurrentWorkflow current,
            CheckDefinition check,
            Caller caller,
            InstantSource clock) {
        this.rehearse = rehearse;
        this.current = current;
        this.check = check;
        this.rehearsing = new Rehearsing(caller, clock);
    }

    private record Rehearsing(Caller caller, InstantSource clock) {}

    @POST
    @Path("/{id}/test")
    @PermissionsAllowed("workflow:execute")
    @Operation(
            operationId = "testWorkflow",
            summary = "Plays the newest version, or the one given, through without touching anything outside: agents'"
                    + " steps without a pin are answered by the simulator, actions and http by what they declare")
    public RehearsalView test(@PathParam("id") String id, @Nullable RehearsalRequest body) {
        var request = body == null ? RehearsalRequest.EMPTY : body;
        var org = rehearsing.caller().org();
        var version = request.version();
        var workflow = version == null
                ? current.newest(org, Ids.workflow(id))
                : current.version(org, Ids.workflow(id), version);
        return play(workflow.definition(), request);
    }

    @POST
    @Path("/test")
    @PermissionsAllowed("workflow:execute")
    @Operation(operationId = "testDefinition", summary = "The same with a definition that is not stored")
    public RehearsalView test(@Nullable RehearsalRequest body) {
        if (body == null || body.definition() == null) throw ProblemException.invalid("definition", "is missing");
        var checked = check.handle(rehearsing.caller().org(), body.definition());
        if (!checked.errors().isEmpty()) throw new Refused(new Refusal.Invalid(checked.errors()));
        return play(checked.definition(), body);
    }

    private RehearsalView play(Definition definition, RehearsalRequest request) {
        var start = request.startAt() == null ? rehearsing.clock().instant() : request.startAt();
        var cases = request.scenarios();
        var scenarios = cases.stream().map(RehearsalRequest.Case::scenario).toList();
        var reports = rehearse.handle(rehearsing.caller().org(), definition, scenarios, start);
        return RehearsalView.of(definition, cases, reports);
    }
}
