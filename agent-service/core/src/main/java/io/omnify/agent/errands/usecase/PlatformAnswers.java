package io.omnify.agent.errands.usecase;

import io.omnify.agent.effects.port.Action.Answer;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Refusal;
import java.time.Duration;
import java.util.stream.Collectors;

/** What a platform's failure, or ours to let somebody to it, means for a step that asked: wait, mend, or look. */
final class PlatformAnswers {
    private static final Duration LONG = Duration.ofHours(1);

    private PlatformAnswers() {}

    /** @param absent the code for something the platform does not have */
    static Answer of(PlatformFailure failure, String absent) {
        var said = failure.code() + ": " + failure.message();
        return switch (failure) {
            case PlatformFailure.Uncertain _ -> new Answer.Uncertain(said);
            case PlatformFailure.RateLimited(var _, var _, var after) ->
                new Answer.Refused(new Failure("action-rate-limited", said, true, after));
            case PlatformFailure.QuotaExhausted _ ->
                new Answer.Refused(new Failure("action-rate-limited", said, true, LONG));
            case PlatformFailure.Unavailable _ -> new Answer.Refused(Failure.retryable("action-unavailable", said));
            case PlatformFailure.Unauthorized _ -> new Answer.Refused(Failure.of("connection-not-usable", said));
            case PlatformFailure.NotFound _ -> new Answer.Refused(Failure.of(absent, said));
            case PlatformFailure.Forbidden _,
                    PlatformFailure.Invalid _,
                    PlatformFailure.Duplicate _,
                    PlatformFailure.VersionSunset _ -> new Answer.Refused(Failure.of("action-refused", said));
        };
    }

    static Failure of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.ConnectionNotFound _ ->
                Failure.of("connection-not-found", "There is no such connection to this platform.");
            case Refusal.ConnectionNotUsable(var _, var status, var why) ->
                Failure.of("connection-not-usable", "The connection is " + status + ": " + why);
            case Refusal.CrmNotConnected _ -> Failure.of("connection-not-found", "No CRM is connected.");
            case Refusal.ClientNotFound _ -> Failure.of("client-not-found", "There is no such client.");
            case Refusal.InvalidInput(var problems) ->
                Failure.of(
                        "invalid-input",
                        problems.stream()
                                .map(each -> each.field() + ": " + each.message())
                                .collect(Collectors.joining("; ")));
            default -> Failure.of("action-refused", "It was refused here.");
        };
    }
}
