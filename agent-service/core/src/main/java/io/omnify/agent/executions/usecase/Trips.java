package io.omnify.agent.executions.usecase;

import io.omnify.agent.guardrails.domain.Finding;
import io.omnify.agent.guardrails.domain.GuardrailTrip;
import io.omnify.agent.guardrails.domain.GuardrailTrip.Outcome;
import io.omnify.agent.guardrails.domain.Guardrails.Stage;
import io.omnify.agent.guardrails.usecase.KeepRules.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Writes broken rules down in the words of the history. */
final class Trips {
    private Trips() {}

    /** @param about the tool, or empty */
    static List<GuardrailTrip> of(int turn, Stage stage, String about, Verdict verdict, boolean asking) {
        var trips = new ArrayList<GuardrailTrip>();
        verdict.repaired().forEach(each -> trips.add(trip(turn, stage, about, each, Outcome.REPAIRED)));
        verdict.broken().forEach(each -> trips.add(trip(turn, stage, about, each, outcome(each, asking))));
        return trips;
    }

    private static Outcome outcome(Finding finding, boolean asking) {
        return switch (finding.rule().onFailure()) {
            case RETRY, REPAIR -> Outcome.RETRIED;
            case ASK -> asking ? Outcome.ASKED : Outcome.FLAGGED;
            case STOP -> Outcome.STOPPED;
        };
    }

    private static GuardrailTrip trip(int turn, Stage stage, String about, Finding finding, Outcome outcome) {
        var detail = about.isEmpty() ? finding.detail() : about + ": " + finding.detail();
        return new GuardrailTrip(turn, stage, finding.rule().name(), outcome, detail);
    }
}
