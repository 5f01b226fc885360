package io.omnify.auth.adapter.mongo;

import io.omnify.auth.audit.port.AuditTrail;
import io.omnify.auth.audit.port.AuditTrailContract;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class MongoAuditTrailTest extends AuditTrailContract {
    @Inject
    AuditTrail trail;

    @Override
    protected AuditTrail trail() {
        return trail;
    }
}
