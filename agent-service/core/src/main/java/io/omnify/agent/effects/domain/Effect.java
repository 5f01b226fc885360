package io.omnify.agent.effects.domain;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger. Without an outcome the effect was begun, and whether it happened is to be found out.
 *
 * @param deadline until when the run waited for the answer
 */
public record Effect(
        OrgId org,
        EffectId id,
        String action,
        Mode mode,
        Instant startedAt,
        Instant deadline,
        @Nullable Outcome outcome,
        @Nullable Instant completedAt) {
    public static Effect begun(EffectCommand command, Mode mode, Instant now) {
        return new Effect(command.org(), command.id(), command.action(), mode, now, command.deadline(), null, null);
    }

    public Effect settled(Outcome outcome, Instant now) {
        return new Effect(org, id, action, mode, startedAt, deadline, outcome, now);
    }

    public boolean open() {
        return outcome == null;
    }
}
