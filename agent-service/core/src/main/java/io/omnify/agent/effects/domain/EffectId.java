package io.omnify.agent.effects.domain;

import java.util.Optional;

/** Names one attempt of one step of one run, and so the effect it may have: the idempotency key everywhere. */
public record EffectId(String run, String step, int attempt) {
    public EffectId {
        if (run.isEmpty() || step.isEmpty() || attempt < 1) throw new IllegalArgumentException("not an effect's name");
    }

    /** The attempt before this one, whose effect must be known before this one may begin. */
    public Optional<EffectId> before() {
        return attempt == 1 ? Optional.empty() : Optional.of(new EffectId(run, step, attempt - 1));
    }

    /** All attempts of a step concern the same thing in the world. */
    public String subject() {
        return run + "/" + step;
    }

    @Override
    public String toString() {
        return subject() + "/" + attempt;
    }
}
