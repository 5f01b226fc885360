package io.omnify.workflow.adapter.rest;

import io.omnify.platform.web.Problem;
import io.omnify.workflow.triggers.domain.Refusal;
import io.omnify.workflow.triggers.domain.Refused;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a "no" of triggers is in HTTP. */
final class TriggerRefusals {
    @ServerExceptionMapper
    public Response refused(Refused e) {
        return switch (e.refusal()) {
            case Refusal.NotFound _ -> answer(404, "trigger-not-found", "There is no such trigger.");
            case Refusal.Invalid(var errors) -> Refusals.invalid("invalid-trigger", errors);
            case Refusal.Declared _ ->
                answer(409, "trigger-declared", "The workflow's definition declares this trigger; change it there.");
            case Refusal.ChangedMeanwhile _ ->
                answer(409, "trigger-changed-meanwhile", "Someone else changed the trigger; read it again.");
            case Refusal.NotA(var kind) -> answer(409, "trigger-of-another-kind", "The trigger is no " + kind + ".");
            case Refusal.TooMany(var what, int most) ->
                answer(422, "too-many", "There are at most " + most + " " + what + ".");
            case Refusal.Paused _ -> answer(409, "trigger-paused", "The trigger is paused.");
            case Refusal.Unusable(var why) -> answer(422, "run-not-started", why);
            case Refusal.BadSignature(var why) -> answer(401, "signature-refused", "Refused: " + why + ".");
        };
    }

    private static Response answer(int status, String code, String detail) {
        return Problem.of(status, code, detail).toResponse();
    }
}
