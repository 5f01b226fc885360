package io.omnify.agent.effects;

import io.omnify.agent.effects.domain.Effect;
import io.omnify.agent.effects.domain.EffectId;
import io.omnify.agent.effects.port.Ledger;
import io.omnify.auth.api.OrgId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A ledger that can crash: after any number of its writes, with the last outcome kept or forgotten. */
public final class InMemoryLedger implements Ledger {
    /** The process is gone. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    final Map<EffectId, Effect> lines = new HashMap<>();
    int writesUntilCrash = Integer.MAX_VALUE;
    boolean forgetsOutcomes;

    @Override
    public Optional<Effect> find(OrgId org, EffectId id) {
        return Optional.ofNullable(lines.get(id)).filter(effect -> effect.org().equals(org));
    }

    @Override
    public void begin(Effect begun) {
        lines.put(begun.id(), begun);
        crashPerhaps();
    }

    @Override
    public void settle(Effect settled) {
        if (!forgetsOutcomes) lines.put(settled.id(), settled);
        crashPerhaps();
    }

    void crashPerhaps() {
        if (--writesUntilCrash == 0) throw new Crash();
    }
}
