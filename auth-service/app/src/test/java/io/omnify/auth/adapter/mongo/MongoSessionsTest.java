package io.omnify.auth.adapter.mongo;

import io.omnify.auth.sessions.port.Sessions;
import io.omnify.auth.sessions.port.SessionsContract;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class MongoSessionsTest extends SessionsContract {
    @Inject
    Sessions sessions;

    @Override
    protected Sessions sessions() {
        return sessions;
    }
}
