package io.omnify.agent.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.mongodb.client.MongoClient;
import io.omnify.agent.connections.port.Tokens;
import io.omnify.agent.connections.usecase.UseConnection;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.StubServices;
import io.omnify.agent.testing.TestPlatforms;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import io.omnify.testkit.AuditTrail;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class ConnectionsTest {
    private static final String META = "/api/platforms/meta_ads/connections";
    private final Api acme = new Api();

    @Inject
    UseConnection use;

    @Inject
    Tokens tokens;

    @Inject
    MongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private ValidatableResponse post(String path, Object body) {
        return acme.as().body(body).post(path).then();
    }

    private String simulated() {
        return post(META, Map.of("mode", "simulation"))
                .statusCode(201)
                .extract()
                .path("connection_id");
    }

    private String stored(String collection) {
        var all = new ArrayList<String>();
        mongo.getDatabase(database).getCollection(collection).find().forEach(document -> all.add(document.toJson()));
        return all.toString();
    }

    private static String ask(Access access) {
        TestPlatforms.VENDORS.get(Platform.META_ADS).use(access);
        return access.token();
    }

    @Test
    void connectsASimulatedAccountWithoutAnythingAndTestsIt() {
        var id = simulated();
        acme.as()
                .get(META + "/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("connected"), "account", equalTo("111"), "currency", equalTo("EUR"));
        post(META + "/" + id + "/test", Map.of()).statusCode(200).body("ok", equalTo(true));
        acme.as().get(META + "/" + id + "/accounts").then().statusCode(200).body("account", hasItems("111", "222"));
        acme.as()
                .get("/api/platforms")
                .then()
                .statusCode(200)
                .body("platform", hasItems("openai", "google_ads", "meta_ads", "linkedin_ads"))
                .body("find { it.platform == 'meta_ads' }.connections.connection_id", equalTo(List.of(id)))
                .body("find { it.platform == 'openai' }.mode", equalTo("simulation"));
        var name = acme.as().body(Map.of("name", "Ours", "account", "222")).patch(META + "/" + id);
        name.then().statusCode(200).body("name", equalTo("Ours"), "currency", equalTo("USD"));
        acme.as().get("/api/platforms/google_ads/connections/" + id).then().statusCode(404);
        acme.as().get("/api/platforms/none/connections/" + id).then().statusCode(404);
    }

    @Test
    void whatIsPastedIsNeverSeenAgain() {
        var secret = "good-secret-of-" + acme.org.value();
        var credentials = Map.of("access_token", secret);
        var made = post(META, Map.of("mode", "live", "account", "222", "credentials", credentials))
                .statusCode(201)
                .extract();
        var id = made.<String>path("connection_id");
        var seen = made.asString()
                + acme.as().get("/api/platforms").asString()
                + acme.as().get(META + "/" + id).asString();
        acme.as().delete(META + "/" + id).then().statusCode(204);
        var trail = AuditTrail.until(acme.org, "connection.disconnected");
        assertThat(seen + stored("connections") + trail.entries()).doesNotContain(secret);
        assertThat(TestPlatforms.VENDORS.get(Platform.META_ADS).revoked).contains(secret);
        assertThat(tokens.held(acme.org, id)).isEmpty();
        acme.as().get(META + "/" + id).then().statusCode(200).body("status", equalTo("disconnected"));
    }

    @Test
    void liveWithoutGoodCredentialsIsRefusedFieldByField() {
        post(META, Map.of("mode", "live")).statusCode(422).body("errors.field", hasItems("credentials"));
        post(META, Map.of("mode", "elsewhere")).statusCode(422).body("errors.field", hasItems("mode"));
        post(META, Map.of("mode", "live", "credentials", Map.of("access_token", "bad")))
                .statusCode(422)
                .body("errors.field", hasItems("credentials"));
        post("/api/platforms/openai/connections", Map.of("mode", "live")).statusCode(404);
    }

    @Test
    void aConsentWorksOnceForWhoAskedForIt() {
        var begun = post(META + "/oauth", Map.of("mode", "simulation", "account", "222"))
                .statusCode(200)
                .extract();
        var state = begun.<String>path("state");
        assertThat(begun.<String>path("authorization_url")).contains(state, "/platforms/meta_ads/callback");
        assertThat(stored("connection_consents")).doesNotContain(state);
        var callback = META + "/oauth/callback?code=yes&state=" + state;
        new Api().as().get(callback).then().statusCode(404).body("code", equalTo("consent-not-found"));
        var colleague = TestTokens.user(acme.org, new UserId("user_colleague"), Role.OWNER);
        given().header("Authorization", colleague).get(callback).then().statusCode(404);

        var id = acme.as().get(callback).then().statusCode(200).extract().<String>path("connection_id");
        acme.as().get(callback).then().statusCode(409).body("code", equalTo("consent-used"));
        assertThat(use.handle(acme.org, id, ConnectionsTest::ask)).startsWith("access-");
    }

    @Test
    void sixtyFourRefreshesAtOnceLeaveOneGoodTokenInTheDatabase() throws Exception {
        var id = simulated();
        var vendor = TestPlatforms.VENDORS.get(Platform.META_ADS);
        var before = vendor.refreshes();
        var old = vendor.grant();
        var over = new Credentials(
                "ended-token", Instant.now().minusSeconds(9), old.refreshToken(), null, List.of(), Map.of());
        assertThat(tokens.replace(acme.org, id, 1, over, Instant.now().minus(Duration.ofHours(1))))
                .isTrue();
        var used = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<String>>();
            for (int i = 0; i < 64; i++) all.add(() -> use.handle(acme.org, id, ConnectionsTest::ask));
            for (var each : threads.invokeAll(all)) used.add(each.get());
        }
        assertThat(used).hasSize(1);
        assertThat(vendor.refreshes() - before).isEqualTo(1);
        assertThat(tokens.held(acme.org, id).orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void whoMayOnlyLookConnectsNothing() {
        var viewer = TestTokens.viewer(acme.org);
        given().header("Authorization", viewer)
                .contentType("application/json")
                .body(Map.of("mode", "simulation"))
                .post(META)
                .then()
                .statusCode(403);
    }
}
