package io.omnify.agent.adapter.rest;

import io.omnify.agent.models.domain.Fallback;
import java.time.Instant;

/** A model that was passed over for the next of the chain, why, and which world the next one belongs to. */
record FallbackView(int turn, String from, String to, String reason, String mode, Instant at) {
    static FallbackView of(Fallback fallback) {
        return new FallbackView(
                fallback.turn(), fallback.from(), fallback.to(), fallback.reason(), fallback.mode(), fallback.at());
    }
}
