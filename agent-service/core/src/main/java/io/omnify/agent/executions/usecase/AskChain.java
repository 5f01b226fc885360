package io.omnify.agent.executions.usecase;

import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.ModelFailure;
import io.omnify.agent.executions.domain.ModelOutcome;
import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.agent.executions.port.Models;
import io.omnify.agent.executions.port.Progress;
import io.omnify.agent.models.domain.Circuits;
import io.omnify.agent.models.domain.Fallback;
import io.omnify.agent.models.domain.ModelChoice;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the models of a chain, each when the one before gave no answer for a reason another model may not have. */
public final class AskChain {
    private static final String RESTING = "circuit-open";

    private final Models models;
    private final Circuits circuits;
    private final InstantSource clock;

    /** What came of it, and which models were passed over on the way. */
    public record Answer(ModelOutcome outcome, List<Fallback> passedOver) {}

    public AskChain(Models models, Circuits circuits, InstantSource clock) {
        this.models = models;
        this.circuits = circuits;
        this.clock = clock;
    }

    public Answer handle(Execution execution, ModelRequest request, Progress progress) throws InterruptedException {
        var links = request.models().links().isEmpty()
                ? List.of(models.standard())
                : request.models().links();
        var passedOver = new ArrayList<Fallback>();
        for (int i = 0; ; i++) {
            var last = i + 1 == links.size();
            var outcome = !last && rests(execution, links.get(i))
                    ? resting(links.get(i))
                    : ask(execution, links.get(i), request, progress);
            var reason = reason(outcome);
            if (reason.isEmpty() || last || left(execution).isZero()) {
                return new Answer(outcome, List.copyOf(passedOver));
            }
            passedOver.add(fallback(execution, links.get(i), links.get(i + 1), reason.get()));
        }
    }

    private ModelOutcome ask(Execution execution, ModelChoice link, ModelRequest request, Progress progress)
            throws InterruptedException {
        var place = place(execution.org(), link);
        var number = execution.turns().size() + 1;
        progress.asking(execution, number);
        var left = left(execution);
        var asked = request.to(link, left.compareTo(request.timeout()) < 0 ? left : request.timeout());
        var outcome =
                models.open(execution.org(), link).answer(asked, piece -> progress.text(execution, number, piece));
        if (isIll(outcome)) circuits.failed(place, clock.instant());
        else circuits.succeeded(place);
        return outcome;
    }

    /** The last of a chain is asked all the same: nobody is left who would do better. */
    private boolean rests(Execution execution, ModelChoice link) {
        return !circuits.admits(place(execution.org(), link), clock.instant());
    }

    private Fallback fallback(Execution execution, ModelChoice from, ModelChoice to, String reason) {
        return new Fallback(
                execution.turns().size() + 1,
                from.model(),
                to.model(),
                reason,
                models.open(execution.org(), to).mode().code(),
                clock.instant());
    }

    /** Empty when another model would be no better: there is an answer, or the question itself was refused. */
    private static Optional<String> reason(ModelOutcome outcome) {
        if (!(outcome instanceof ModelOutcome.Failed(var failure))) return Optional.empty();
        return switch (failure) {
            case ModelFailure.Invalid _ -> Optional.empty();
            case ModelFailure.Resting _ -> Optional.of(RESTING);
            default -> Optional.of(Failure.of(failure).code());
        };
    }

    /** What tells of the model's health, and not of an account, a key or a question. */
    private static boolean isIll(ModelOutcome outcome) {
        return outcome instanceof ModelOutcome.Failed(var failure)
                && switch (failure) {
                    case ModelFailure.Transient _,
                            ModelFailure.TimedOut _,
                            ModelFailure.BrokenStream _,
                            ModelFailure.Unreadable _ -> true;
                    default -> false;
                };
    }

    private static ModelOutcome resting(ModelChoice link) {
        return new ModelOutcome.Failed(new ModelFailure.Resting(link.model()));
    }

    private Duration left(Execution execution) {
        var left = Duration.between(clock.instant(), execution.limits().deadline());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Health is shared by all who ask the platform's own provider, and by nobody else. */
    static String place(OrgId org, ModelChoice link) {
        return (link.isOwn() ? org.value() : "") + "|" + link.place();
    }
}
