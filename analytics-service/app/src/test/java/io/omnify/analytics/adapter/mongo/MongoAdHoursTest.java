package io.omnify.analytics.adapter.mongo;

import io.omnify.analytics.metrics.AdHoursContract;
import io.omnify.analytics.metrics.port.AdHours;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class MongoAdHoursTest extends AdHoursContract {
    private final AdHours hours;

    MongoAdHoursTest(AdHours hours) {
        this.hours = hours;
    }

    @Override
    protected AdHours hours() {
        return hours;
    }
}
