package io.omnify.agent.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.omnify.agent.effects.port.Secrets;
import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.StubServices;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import io.omnify.testkit.AuditTrail;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class SecretResourceTest {
    private static final String HOST = "api.example.com";
    private final Api acme = new Api();
    private final String value = "value-" + UUID.randomUUID();

    @Inject
    Secrets secrets;

    @Inject
    MongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @Test
    void aSecretGoesInAndIsUsedAndNeverShown() {
        var kept = put(acme, "token", value, HOST).then().statusCode(200).extract();
        var list = acme.get("/secrets").statusCode(200).extract();

        assertThat(secrets.find(acme.org, "token", HOST)).hasValue(value);
        assertThat(secrets.find(acme.org, "token", "elsewhere.example.com")).isEmpty();
        assertThat(secrets.find(TestTokens.newOrg(), "token", HOST)).isEmpty();
        assertThat(list.<List<String>>path("name")).containsExactly("token");
        assertThat(list.<List<String>>path("[0].allowed_hosts")).containsExactly(HOST);
        assertThat(kept.asString() + list.asString() + stored()).doesNotContain(value);
    }

    @Test
    void aChangeIsOnRecordAndItsValueIsNot() {
        put(acme, "token", "the-one-before", HOST);
        put(acme, "token", value, HOST, "*.example.org");
        proved(acme).delete(Api.BASE + "/secrets/token").then().statusCode(204);
        assertThat(secrets.find(acme.org, "token", HOST)).isEmpty();
        proved(acme).delete(Api.BASE + "/secrets/token").then().statusCode(404);

        var trail = AuditTrail.until(acme.org, "secret.deleted");
        AuditTrail.until(acme.org, "secret.updated");
        assertThat(trail.entries().toString()).doesNotContain(value, "the-one-before");
    }

    @Test
    void onlyWhoMayAndHasJustProvedItChangesOne() {
        var body = Map.of("value", value, "allowed_hosts", List.of(HOST));
        var member = TestTokens.user(acme.org, new UserId("user_m"), Role.MEMBER);
        given().header("Authorization", member)
                .contentType("application/json")
                .body(body)
                .put(Api.BASE + "/secrets/token")
                .then()
                .statusCode(403);
        var unproved = acme.as().body(body).put(Api.BASE + "/secrets/token");
        assertThat(unproved.statusCode()).isEqualTo(403);
        assertThat(unproved.jsonPath().getString("code")).isEqualTo("step_up_required");
        assertThat(put(acme, "token", "short", HOST).jsonPath().getList("errors.field"))
                .containsExactly("value");
        assertThat(put(acme, "a b", value, HOST).statusCode()).isEqualTo(422);
        var other = new Api();
        other.get("/secrets").statusCode(200);
        put(acme, "token", value, HOST);
        proved(other).delete(Api.BASE + "/secrets/token").then().statusCode(404);
        assertThat(secrets.find(acme.org, "token", HOST)).hasValue(value);
    }

    private static io.restassured.response.Response put(Api api, String name, String value, String... hosts) {
        return proved(api)
                .body(Map.of("value", value, "allowed_hosts", List.of(hosts)))
                .put(Api.BASE + "/secrets/" + name);
    }

    private static RequestSpecification proved(Api api) {
        return given().header("Authorization", TestTokens.proved(api.org, Instant.now()))
                .contentType("application/json");
    }

    private String stored() {
        var all = new ArrayList<String>();
        mongo.getDatabase(database).getCollection("secrets").find().forEach(document -> all.add(document.toJson()));
        assertThat(all).isNotEmpty();
        return all.toString();
    }
}
