package io.omnify.simulator.google;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.usecase.Joined;
import io.omnify.auth.api.OrgId;
import io.omnify.google.GoogleAds;
import io.omnify.google.GoogleAdsSettings;
import io.omnify.simulator.market.Market;
import io.omnify.simulator.market.MarketAccount;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.Map;

/** Our adapter, pointed at the simulator, and accounts to use it as. */
final class GoogleWorld {
    static final String VERSION = "v25";

    private GoogleWorld() {}

    static Joined.Advertising adapter(Market market) {
        return adapter(VERSION, market);
    }

    static Joined.Advertising adapter(String version, Market market) {
        var settings = new GoogleAdsSettings(
                version,
                null,
                "v1",
                GoogleAdsSettings.Hosts.GOOGLE,
                URI.create("http://127.0.0.1:" + RestAssured.port),
                new GoogleAdsSettings.App("none", "none", "none", 0));
        return GoogleAds.connect(settings, market::now);
    }

    static MarketAccount account(Market market, String tenant) {
        return market.accounts(GoogleStore.VENDOR, tenant).getFirst();
    }

    static Access access(Market market, String tenant) {
        return access(account(market, tenant).id(), "sim-" + tenant);
    }

    static Access access(String account, String token) {
        return new Access(new OrgId("org_a"), "conn_1", Platform.GOOGLE_ADS, Mode.SIMULATION, account, Map.of(), token);
    }

    static void order(String kind, String token) {
        order(kind, token, "google");
    }

    /** The next request of this token at such a path. */
    static void order(String kind, String token, String path) {
        RestAssured.given()
                .body(
                        "{\"kind\":\"%s\",\"retry_after\":0,\"match\":{\"model\":\"google_ads\",\"command\":\"%s\",\"path\":\"%s\"}}"
                                .formatted(kind, token, path))
                .post("/simulator/faults")
                .then()
                .statusCode(201);
    }
}
