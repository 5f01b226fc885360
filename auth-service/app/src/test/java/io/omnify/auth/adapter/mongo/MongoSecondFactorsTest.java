package io.omnify.auth.adapter.mongo;

import io.omnify.auth.accounts.port.SecondFactors;
import io.omnify.auth.accounts.port.SecondFactorsContract;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class MongoSecondFactorsTest extends SecondFactorsContract {
    @Inject
    SecondFactors factors;

    @Override
    protected SecondFactors factors() {
        return factors;
    }
}
