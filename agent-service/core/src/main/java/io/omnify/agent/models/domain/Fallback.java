package io.omnify.agent.models.domain;

import java.time.Instant;

/**
 * One model of a chain was passed over for the next, and why: kept in the execution so that nobody wonders who answered.
 *
 * @param reason the stable code of the failure, such as {@code model-rate-limited}, or {@code circuit-open}
 * @param mode the world of the model that took over, {@code live} or {@code simulation}
 */
public record Fallback(int turn, String from, String to, String reason, String mode, Instant at) {}
