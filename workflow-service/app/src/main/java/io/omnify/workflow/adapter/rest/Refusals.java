package io.omnify.workflow.adapter.rest;

import io.omnify.platform.web.Problem;
import io.omnify.workflow.definitions.domain.FieldError;
import io.omnify.workflow.definitions.domain.Refused;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a "no" of the cores is in HTTP. */
final class Refusals {
    @ServerExceptionMapper
    public Response refused(Refused e) {
        return switch (e.refusal()) {
            case io.omnify.workflow.definitions.domain.Refusal.NotFound _ -> workflowNotFound();
            case io.omnify.workflow.definitions.domain.Refusal.Exists(var id) ->
                answer(409, "workflow-exists", "There is a workflow with the id " + id + " already.");
            case io.omnify.workflow.definitions.domain.Refusal.Invalid(var errors) ->
                invalid("invalid-definition", errors);
            case io.omnify.workflow.definitions.domain.Refusal.ChangedMeanwhile _ ->
                answer(409, "workflow-changed-meanwhile", "Someone else changed the workflow; read it again.");
            case io.omnify.workflow.definitions.domain.Refusal.NotThatVersion moved ->
                answer(412, "version-moved", "The current version is " + moved.current() + ".");
            case io.omnify.workflow.definitions.domain.Refusal.AgentsUnavailable(var reason) ->
                unavailable("agent-service-unavailable", "The agents cannot be checked now: " + reason + ".");
        };
    }

    @ServerExceptionMapper
    public Response refused(io.omnify.workflow.runs.domain.Refused e) {
        return switch (e.refusal()) {
            case io.omnify.workflow.runs.domain.Refusal.NotFound _ -> executionNotFound();
            case io.omnify.workflow.runs.domain.Refusal.InvalidInput(var errors) -> invalid("invalid-values", errors);
            case io.omnify.workflow.runs.domain.Refusal.InputTooLarge _ ->
                answer(413, "too-large", "The input of a run has at most 16 MiB.");
            case io.omnify.workflow.runs.domain.Refusal.AlreadyEnded ended ->
                answer(
                        409,
                        "execution-ended",
                        "The execution has ended: " + ended.status().code() + ".");
            case io.omnify.workflow.runs.domain.Refusal.EngineUnavailable(var reason) ->
                unavailable("kafka-unavailable", reason + "; with the same Idempotency-Key it is safe to try again.");
        };
    }

    static Response workflowNotFound() {
        return answer(404, "workflow-not-found", "There is no such workflow.");
    }

    static Response executionNotFound() {
        return answer(404, "execution-not-found", "There is no such execution.");
    }

    static Response invalid(String code, List<FieldError> errors) {
        var shown = errors.stream()
                .limit(100)
                .map(error -> new Problem.FieldError(error.field(), error.message()))
                .toList();
        var detail = errors.isEmpty() ? "" : errors.getFirst().message();
        return Problem.of(422, code, detail, shown).toResponse();
    }

    private static Response unavailable(String code, String detail) {
        return Response.fromResponse(answer(503, code, detail))
                .header("Retry-After", 2)
                .build();
    }

    private static Response answer(int status, String code, String detail) {
        return Problem.of(status, code, detail).toResponse();
    }
}
