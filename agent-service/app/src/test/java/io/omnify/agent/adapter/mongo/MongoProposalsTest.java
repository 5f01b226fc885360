package io.omnify.agent.adapter.mongo;

import io.omnify.agent.optimisation.ProposalsContract;
import io.omnify.agent.optimisation.port.Proposals;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class MongoProposalsTest extends ProposalsContract {
    @Inject
    MongoProposals stored;

    @Override
    protected Proposals proposals() {
        return stored;
    }
}
