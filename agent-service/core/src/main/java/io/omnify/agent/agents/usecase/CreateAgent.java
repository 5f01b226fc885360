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

/** Adds an agent to an organisation. */
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

    /** Under the id its author chose, or a new one; refuses with PlanLimitReached what the plan does not include. */
    public Agent handle(OrgId org, Plan plan, Optional<AgentId> chosen, AgentDraft draft) {
        check.handle(draft);
        var id = chosen.orElseGet(() -> new AgentId(ids.next("agent_")));
        var change = Agent.create(org, id, draft, clock.instant());
        agents.add(change, plan.of(Plan.Limit.AGENTS));
        return change.agent();
    }
}
