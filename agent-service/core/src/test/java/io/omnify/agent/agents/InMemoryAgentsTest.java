package io.omnify.agent.agents;

import io.omnify.agent.agents.port.AgentVersions;
import io.omnify.agent.agents.port.Agents;
import io.omnify.agent.agents.port.Provisioning;

class InMemoryAgentsTest extends AgentsContract {
    private final InMemoryAgents agents = new InMemoryAgents();

    @Override
    protected Agents agents() {
        return agents;
    }

    @Override
    protected AgentVersions versions() {
        return agents;
    }

    @Override
    protected Provisioning provisioning() {
        return agents;
    }
}
