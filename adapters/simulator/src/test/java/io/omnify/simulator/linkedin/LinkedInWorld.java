package io.omnify.simulator.linkedin;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.usecase.Joined;
import io.omnify.auth.api.OrgId;
import io.omnify.linkedin.LinkedInAds;
import io.omnify.linkedin.LinkedInAdsSettings;
import io.omnify.simulator.market.Market;
import io.omnify.simulator.market.MarketAccount;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Our adapter, pointed at the simulator, and accounts to use it as. */
final class LinkedInWorld {
    static final String VERSION = "202607";

    private LinkedInWorld() {}

    static Joined.Advertising adapter(String version) {
        var nowhere = URI.create("http://127.0.0.1:1");
        return LinkedInAds.connect(new LinkedInAdsSettings(
                version,
                null,
                nowhere,
                nowhere,
                URI.create("http://127.0.0.1:" + RestAssured.port),
                "none",
                "none",
                Duration.ZERO));
    }

    static Joined.Advertising adapter() {
        return adapter(VERSION);
    }

    static MarketAccount account(Market market, String tenant) {
        return market.accounts(LinkedInRest.VENDOR, tenant).getFirst();
    }

    static Access access(Market market, String tenant) {
        return new Access(
                new OrgId("org_" + tenant),
                "conn_1",
                Platform.LINKEDIN_ADS,
                Mode.SIMULATION,
                account(market, tenant).id(),
                Map.of(),
                "sim-" + tenant);
    }

    static void order(String kind, String path) {
        RestAssured.given()
                .body("{\"kind\":\"%s\",\"match\":{\"model\":\"linkedin_ads\",\"path\":\"%s\"}}".formatted(kind, path))
                .post("/simulator/faults")
                .then()
                .statusCode(201);
    }
}
