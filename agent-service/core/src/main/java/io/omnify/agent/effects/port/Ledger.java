package io.omnify.agent.effects.port;

import io.omnify.agent.effects.domain.Effect;
import io.omnify.agent.effects.domain.EffectId;
import io.omnify.auth.api.OrgId;
import java.util.Optional;

/** What was begun in the world and what came of it, remembered through crashes. Hides what is of other organisations. */
public interface Ledger {
    Optional<Effect> find(OrgId org, EffectId id);

    /** Returns when no crash can forget the line any more; throws, and nothing may be done, when that fails. */
    void begin(Effect begun) throws InterruptedException;

    /** Notes what came of it. May be forgotten by a crash until it is kept, and is then found out again. */
    void settle(Effect settled);
}
