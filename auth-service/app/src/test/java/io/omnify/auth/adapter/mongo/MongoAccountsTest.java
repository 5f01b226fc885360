package io.omnify.auth.adapter.mongo;

import io.omnify.auth.accounts.port.Accounts;
import io.omnify.auth.accounts.port.AccountsContract;
import io.omnify.auth.accounts.port.Members;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class MongoAccountsTest extends AccountsContract {
    @Inject
    Accounts accounts;

    @Inject
    Members members;

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected Members members() {
        return members;
    }
}
