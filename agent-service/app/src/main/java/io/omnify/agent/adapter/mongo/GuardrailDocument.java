package io.omnify.agent.adapter.mongo;

import io.omnify.agent.guardrails.domain.GuardrailTrip;
import io.omnify.agent.guardrails.domain.GuardrailTrip.Outcome;
import io.omnify.agent.guardrails.domain.Guardrails.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stored form of a broken rule; executions of before there were rules have none. */
public record GuardrailDocument(int turn, String stage, String rule, String outcome, String detail) {
    static GuardrailDocument of(GuardrailTrip trip) {
        return new GuardrailDocument(
                trip.turn(), trip.stage().name(), trip.rule(), trip.outcome().name(), trip.detail());
    }

    static List<GuardrailTrip> toDomain(@Nullable List<GuardrailDocument> stored) {
        if (stored == null) return List.of();
        return stored.stream()
                .map(each -> new GuardrailTrip(
                        each.turn, Stage.valueOf(each.stage), each.rule, Outcome.valueOf(each.outcome), each.detail))
                .toList();
    }
}
