package io.omnify.workflow.adapter.rest;

import io.omnify.platform.web.Problem;
import io.omnify.workflow.control.domain.Refusal;
import io.omnify.workflow.control.domain.Refused;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a "no" of control is in HTTP. */
final class ControlRefusals {
    @ServerExceptionMapper
    public Response refused(Refused e) {
        return switch (e.refusal()) {
            case Refusal.NotFound _ -> Refusals.executionNotFound();
            case Refusal.NoOrder(var id) -> answer(404, "order-not-found", "There is no such order.");
            case Refusal.UnknownStep(var step) ->
                answer(404, "step-not-found", "The execution has no step '" + step + "'.");
            case Refusal.NotNow(var why)
            when why.startsWith("it has ended") ->
                answer(409, "execution-ended", "The execution has ended: " + why.substring(why.indexOf(':') + 2) + ".");
            case Refusal.NotNow(var why) -> answer(409, "not-now", "Not now: " + why + ".");
            case Refusal.NotYours(var who) -> answer(403, "not-asked", "This is for " + who + " to decide.");
            case Refusal.Wrong(var field, var why) ->
                Problem.of(422, "invalid-values", field + ": " + why, List.of(new Problem.FieldError(field, why)))
                        .toResponse();
            case Refusal.TooMany(long found, int most) ->
                answer(422, "too-many", "More than " + most + " executions (" + found + "); narrow the filter.");
        };
    }

    private static Response answer(int status, String code, String detail) {
        return Problem.of(status, code, detail).toResponse();
    }
}
