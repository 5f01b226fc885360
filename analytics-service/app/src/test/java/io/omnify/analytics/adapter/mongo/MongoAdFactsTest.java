package io.omnify.analytics.adapter.mongo;

import io.omnify.analytics.metrics.AdFactsContract;
import io.omnify.analytics.metrics.port.AdFacts;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class MongoAdFactsTest extends AdFactsContract {
    private final AdFacts facts;

    MongoAdFactsTest(AdFacts facts) {
        this.facts = facts;
    }

    @Override
    protected AdFacts facts() {
        return facts;
    }

    @Override
    protected int racers() {
        return 8;
    }
}
