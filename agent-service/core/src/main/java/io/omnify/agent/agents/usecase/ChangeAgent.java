package io.omnify.agent.agents.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentDraft;
import io.omnify.agent.agents.port.Agents;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Replaces what an agent is by a new version, saves or discards a draft of one, or removes it. Each refuses with
 * AgentVersionDiffers when the caller expects another state ({@link Agent#tag()}) than the current one.
 */
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

    public Agent replace(OrgId org, String id, Optional<String> expected, AgentDraft draft) {
        var agent = current(org, id, expected);
        check.handle(draft);
        return saved(agent.change(draft, clock.instant()));
    }

    public Agent saveDraft(OrgId org, String id, Optional<String> expected, AgentDraft draft) {
        var agent = current(org, id, expected);
        check.handle(draft);
        return saved(agent.saveDraft(draft, clock.instant()));
    }

    /** An agent of which nothing was published is gone with its draft. */
    public void discardDraft(OrgId org, String id, Optional<String> expected) {
        var agent = current(org, id, expected);
        if (agent.draft() == null) throw new Refused(new Refusal.NoSuchVersion(id, "draft"));
        if (agent.isPublished()) agents.save(agent.discardDraft(clock.instant()));
        else agents.remove(agent.delete(clock.instant()));
    }

    public void remove(OrgId org, String id, Optional<String> expected) {
        agents.remove(current(org, id, expected).delete(clock.instant()));
    }

    private Agent saved(Agent.Change change) {
        agents.save(change);
        return change.agent();
    }

    private Agent current(OrgId org, String id, Optional<String> expected) {
        var agent = find.one(org, id);
        if (expected.isPresent() && !expected.get().equals(agent.tag())) {
            throw new Refused(new Refusal.AgentVersionDiffers(id));
        }
        return agent;
    }
}
