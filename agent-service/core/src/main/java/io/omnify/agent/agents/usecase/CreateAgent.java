package io.omnify.agent.agents.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentDraft;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.port.Agents;
import io.omnify.agent.shared.port.Ids;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Plan;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Adds an agent to an organisation, under the id its author chose or a new one; refuses with PlanLimitReached what the
 * plan does not include.
 */
public final class CreateAgent {
    private final Agents agents;
    private final CheckDraft check;
    private final Ids ids;
    private final InstantSource clock;

    public CreateAgent(Agents agents, CheckDraft check, Ids ids, InstantSource clock) {
        this.agents = agents;
        this.check = check;
        this.ids = ids;
        this.clock = clock;
    }

    public Agent handle(OrgId org, Plan plan, Optional<AgentId> chosen, AgentDraft draft) {
        check.handle(draft);
        return added(Agent.create(org, id(chosen), draft, clock.instant()), plan);
    }

    /** An agent that cannot be given work before it is published. */
    public Agent draft(OrgId org, Plan plan, Optional<AgentId> chosen, AgentDraft draft) {
        check.handle(draft);
        return added(Agent.createDraft(org, id(chosen), draft, clock.instant()), plan);
    }

    private AgentId id(Optional<AgentId> chosen) {
        return chosen.orElseGet(() -> new AgentId(ids.next("agent_")));
    }

    private Agent added(Agent.Change change, Plan plan) {
        agents.add(change, plan.of(Plan.Limit.AGENTS));
        return change.agent();
    }
}
