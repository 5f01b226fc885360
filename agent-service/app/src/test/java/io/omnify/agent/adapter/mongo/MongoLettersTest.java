package io.omnify.agent.adapter.mongo;

import io.omnify.agent.clients.LettersContract;
import io.omnify.agent.clients.port.Letters;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class MongoLettersTest extends LettersContract {
    @Inject
    Letters letters;

    @Override
    protected Letters letters() {
        return letters;
    }
}
