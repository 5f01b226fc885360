package io.omnify.auth.adapter.mongo;

import io.omnify.auth.organisations.port.Organisations;
import io.omnify.auth.organisations.port.OrganisationsContract;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class MongoOrganisationsTest extends OrganisationsContract {
    @Inject
    Organisations organisations;

    @Override
    protected Organisations organisations() {
        return organisations;
    }
}
