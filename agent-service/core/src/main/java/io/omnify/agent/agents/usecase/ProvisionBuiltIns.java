package io.omnify.agent.agents.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.agents.port.Agents;
import io.omnify.agent.agents.port.Provisioning;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.time.InstantSource;
import java.util.Arrays;

/** Gives an organisation the agents it starts with, once, however often it is asked. */
public final class ProvisionBuiltIns {
    private final Agents agents;
    private final Provisioning provisioning;
    private final InstantSource clock;

    public ProvisionBuiltIns(Agents agents, Provisioning provisioning, InstantSource clock) {
        this.agents = agents;
        this.provisioning = provisioning;
        this.clock = clock;
    }

    public void handle(OrgId org) {
        if (provisioning.isDone(org)) return;
        Arrays.stream(AgentType.values()).filter(AgentType::builtIn).forEach(type -> add(org, type));
        provisioning.done(org);
    }

    private void add(OrgId org, AgentType type) {
        try {
            agents.add(Agent.builtIn(org, type, clock.instant()));
        } catch (Refused e) {
            if (!(e.refusal() instanceof Refusal.AgentExists)) throw e;
        }
    }
}
