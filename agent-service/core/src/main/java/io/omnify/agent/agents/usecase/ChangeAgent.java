package io.omnify.agent.agents.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentDraft;
import io.omnify.agent.agents.port.Agents;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.time.InstantSource;
import java.util.Optional;

/** Replaces what an agent is by a new version, or removes it. */
public final class ChangeAgent {
    private final Agents agents;
    private final FindAgents find;
    private final CheckDraft check;
    private final InstantSource clock;

    public ChangeAgent(Agents agents, FindAgents find, CheckDraft check, InstantSource clock) {
        this.agents = agents;
        this.find = find;
        this.check = check;
        this.clock = clock;
    }

    /** Refuses with AgentVersionDiffers when the caller expects another version than the current one. */
    public Agent replace(OrgId org, String id, Optional<Long> expected, AgentDraft draft) {
        var agent = current(org, id, expected);
        check.handle(draft);
        var change = agent.change(draft, clock.instant());
        agents.save(change);
        return change.agent();
    }

    public void remove(OrgId org, String id, Optional<Long> expected) {
        agents.remove(current(org, id, expected).delete(clock.instant()));
    }

    private Agent current(OrgId org, String id, Optional<Long> expected) {
        var agent = find.one(org, id);
        if (expected.isPresent() && expected.get() != agent.version()) {
            throw new Refused(new Refusal.AgentVersionDiffers(id));
        }
        return agent;
    }
}
