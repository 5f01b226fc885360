package io.omnify.auth.adapter.rest;

import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.platform.web.Problem;
import io.omnify.platform.web.Problem.FieldError;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives every refusal of the core its status and its stable code. */
public final class RefusalMapper {
    @ServerExceptionMapper
    public Response refused(Refused e) {
        return switch (e.refusal()) {
            case Refusal.Invalid(var field, var message) -> invalid("invalid-values", field, message);
            case Refusal.WeakPassword(var message) -> invalid("weak-password", "password", message);
            case Refusal.WrongPassword _ ->
                invalid("wrong-password", "current_password", "is not the current password");
            case Refusal.EmailTaken _ ->
                problem(409, "email-taken", "There is an account with this e-mail address; sign in instead.");
            case Refusal.InvalidCredentials _ ->
                unauthorized("invalid-credentials", "E-mail address or password are wrong.");
            case Refusal.SecondFactorRequired _ ->
                unauthorized("totp-required", "Send the code of your second factor too.");
            case Refusal.InvalidSecondFactor _ ->
                unauthorized("totp-invalid", "The code is wrong, or was used before.");
            case Refusal.WrongCode(var field) -> invalid("totp-invalid", field, "is wrong, or was used before");
            case Refusal.CodeNeeded _ -> invalid("totp-required", "totp", "must not be null");
            case Refusal.InvalidMailToken _ ->
                invalid("mail-token-not-valid", "token", "is not valid (any more); ask for a new mail");
            case Refusal.AccountLocked(var rest) ->
                later(423, "account-locked", "Too many wrong passwords; try again later.", rest);
            case Refusal.TooBusy(var rest) -> later(503, "busy", "Too many sign-ins at once; try again.", rest);
            case Refusal.InvalidRefreshToken _ ->
                unauthorized("invalid-refresh-token", "The refresh token is not valid; sign in again.");
            case Refusal.RefreshTokenReused _ ->
                unauthorized("refresh-token-reused", "The refresh token was used before; its session has been ended.");
            case Refusal.SessionEnded _ -> unauthorized("session-ended", "The session has ended; sign in again.");
            case Refusal.UnknownService _ -> unauthorized("unknown-service", "Unknown service or wrong secret.");
            case Refusal.NotFound(var what) -> problem(404, what + "-not-found", "There is no such " + what + ".");
            case Refusal.ChangedMeanwhile(var what) ->
                problem(409, what + "-changed-meanwhile", "It was changed meanwhile; read it again.");
            case Refusal.InvitationNotValid _ ->
                problem(422, "invitation-not-valid", "The invitation is not valid; ask for a new one.");
            case Refusal.NotYours(var message) -> problem(403, "more-than-own-rights", message);
            case Refusal.LastOwner _ -> problem(409, "last-owner", "Make somebody else an owner first.");
            case Refusal.PlanLimitReached(var limit, var most) ->
                problem(403, "plan_limit_reached", "The plan includes " + most + " " + limit.code() + ".");
            case Refusal.Conflict(var code, var message) -> problem(409, code, message);
        };
    }

    private static Response problem(int status, String code, String detail) {
        return Problem.of(status, code, detail).toResponse();
    }

    private static Response invalid(String code, String field, String message) {
        var detail = field + ": " + message;
        return Problem.of(422, code, detail, List.of(new FieldError(field, message)))
                .toResponse();
    }

    private static Response unauthorized(String code, String detail) {
        return Response.fromResponse(problem(401, code, detail))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static Response later(int status, String code, String detail, Duration rest) {
        long seconds = Math.max(1, rest.plusMillis(999).toSeconds());
        return Response.fromResponse(problem(status, code, detail))
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }
}
