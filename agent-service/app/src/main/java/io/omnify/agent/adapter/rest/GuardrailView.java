package io.omnify.agent.adapter.rest;

import io.omnify.agent.guardrails.domain.GuardrailTrip;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule that was broken, and what was done about it. */
record GuardrailView(
        int turn,
        @Schema(description = "input, output or tool") String stage,
        String rule,

        @Schema(description = "retried, repaired, asked, stopped or flagged")
        String outcome,

        String detail) {
    static GuardrailView of(GuardrailTrip trip) {
        return new GuardrailView(
                trip.turn(), trip.stage().code(), trip.rule(), trip.outcome().code(), trip.detail());
    }
}
