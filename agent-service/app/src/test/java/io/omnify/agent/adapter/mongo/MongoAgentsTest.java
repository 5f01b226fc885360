package io.omnify.agent.adapter.mongo;

import io.omnify.agent.agents.AgentsContract;
import io.omnify.agent.agents.port.AgentVersions;
import io.omnify.agent.agents.port.Agents;
import io.omnify.agent.agents.port.Provisioning;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class MongoAgentsTest extends AgentsContract {
    @Inject
    MongoAgents agents;

    @Inject
    MongoAgentVersions versions;

    @Inject
    MongoProvisioning provisioning;

    @Override
    protected Agents agents() {
        return agents;
    }

    @Override
    protected AgentVersions versions() {
        return versions;
    }

    @Override
    protected Provisioning provisioning() {
        return provisioning;
    }
}
