package io.omnify.auth.adapter.mongo;

import io.omnify.auth.accounts.port.MailTokens;
import io.omnify.auth.accounts.port.MailTokensContract;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class MongoMailTokensTest extends MailTokensContract {
    @Inject
    MailTokens tokens;

    @Override
    protected MailTokens tokens() {
        return tokens;
    }
}
