package io.omnify.analytics.adapter.mongo;

import io.omnify.analytics.activity.ActivityContract;
import io.omnify.analytics.activity.port.Activity;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class MongoActivityTest extends ActivityContract {
    private final Activity activity;

    MongoActivityTest(Activity activity) {
        this.activity = activity;
    }

    @Override
    protected Activity activity() {
        return activity;
    }
}
