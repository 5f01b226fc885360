package io.omnify.analytics.adapter.rest;

import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.omnify.testkit.isolation.IsolationSuite;
import io.omnify.testkit.isolation.Victim;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class IsolationTest extends IsolationSuite {
    private static final String TITLES = "Day,Campaign name,Ad ID,Impressions,Clicks,Spend,Purchases\n";

    IsolationTest() {
        super("analytics-service", "io.omnify.analytics");
    }

    @Override
    protected Victim seeded() {
        var org = TestTokens.newOrg();
        var owner = TestTokens.owner(org);
        var marker = "marker-" + UUID.randomUUID();
        var done = new Client(org, owner)
                .imported(TITLES + "2026-01-01," + marker + ",1,100,10,1.50,1\nnonsense," + marker + ",,,,,\n");
        return new Victim(
                org,
                owner,
                marker,
                Map.of(
                        "import_id",
                        done.getString("import_id"),
                        "campaign",
                        marker,
                        "by",
                        "campaign",
                        "metrics",
                        "spend"));
    }
}
