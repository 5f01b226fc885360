package io.omnify.agent.effects.domain;

import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run asks for an effect; it may ask for the same one many times. */
public record EffectCommand(
        OrgId org, EffectId id, String action, Map<String, @Nullable Object> input, Instant deadline) {}
