package io.omnify.agent.adapter.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoClient;
import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.domain.Connection.Origin;
import io.omnify.agent.connections.domain.Connection.State;
import io.omnify.agent.connections.domain.Connection.Validity;
import io.omnify.agent.connections.port.Connections;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Account;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.port.Ids;
import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.StubHooks;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.AuditTrail;
import io.omnify.testkit.Contracts;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Webhooks from end to end: what platforms tell comes in, becomes an event and goes out, signed both times. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class WebhooksTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Api acme = new Api();
    private final String path = "/hooks/" + UUID.randomUUID();

    @ConfigProperty(name = "omnify.agent.analytics.url")
    String stub;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @Inject
    MongoClient mongo;

    @Inject
    Connections connections;

    @Inject
    Ids ids;

    private ValidatableResponse create(String url, String... types) {
        return acme.as()
                .body(Map.of("url", url, "event_types", List.of(types)))
                .post("/api/webhooks")
                .then();
    }

    private String created(String at, String... types) {
        return create(stub + at, types).statusCode(201).extract().path("webhook_id");
    }

    private List<Map<String, Object>> deliveries(String webhook) {
        return acme.as()
                .get("/api/webhooks/" + webhook + "/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .path("");
    }

    private static String hmac(String algorithm, byte[] key, String text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        var bytes = mac.doFinal(text.getBytes(UTF_8));
        return algorithm.equals("hex")
                ? HexFormat.of().formatHex(bytes)
                : Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void aPingArrivesSignedAndIsOnRecord() throws Exception {
        var made = create(stub + path, "webhook.ping.v1").statusCode(201).extract();
        String id = made.path("webhook_id");
        String secret = made.path("secret");
        acme.as().post("/api/webhooks/" + id + "/ping").then().statusCode(202);
        await().atMost(LONG).until(() -> !StubHooks.at(path).isEmpty());
        var heard = StubHooks.at(path).getFirst();
        var text =
                heard.headers().get("webhook-id") + "." + heard.headers().get("webhook-timestamp") + "." + heard.body();
        var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        assertThat(heard.headers().get("webhook-signature")).isEqualTo("v1," + hmac("base64", key, text));
        Contracts.assertEvent(
                "webhook.ping.v1", JSON.readTree(heard.body()).path("data").toString());

        await().atMost(LONG).until(() -> deliveries(id).getFirst().get("status").equals("delivered"));
        assertThat(acme.as().get("/api/webhooks").asString()).contains(id).doesNotContain(secret, "\"secret\"");
        assertThat(mongo.getDatabase(database)
                        .getCollection("webhooks")
                        .find()
                        .into(new java.util.ArrayList<>())
                        .toString())
                .doesNotContain(secret);
        AuditTrail.until(acme.org, "webhook.created");
    }

    @Test
    void whatFailsIsKeptAndTriedAgain() {
        var id = created("/hooks/500" + path, "webhook.ping.v1");
        acme.as().post("/api/webhooks/" + id + "/ping").then().statusCode(202);
        await().atMost(LONG).until(() -> (int) deliveries(id).getFirst().get("attempts") >= 1);
        var delivery = deliveries(id).getFirst();
        assertThat(delivery.get("status")).isEqualTo("pending");
        assertThat(delivery.get("tries").toString()).contains("response_status=500");
        assertThat(acme.as().get("/api/webhooks/" + id).<Object>path("failing_since"))
                .isNotNull();

        acme.as()
                .body(Map.of("url", stub + path))
                .patch("/api/webhooks/" + id)
                .then()
                .statusCode(200);
        var again = "/api/webhooks/" + id + "/deliveries/" + delivery.get("delivery_id");
        acme.as().post(again + "/redeliver").then().statusCode(202);
        await().atMost(LONG).until(() -> acme.as().get(again).path("status").equals("delivered"));
        assertThat(acme.as().get("/api/webhooks/" + id).<Object>path("failing_since"))
                .isNull();

        new Api().as().get(again).then().statusCode(404);
        new Api().as().get("/api/webhooks/" + id).then().statusCode(404);
        acme.as().delete("/api/webhooks/" + id).then().statusCode(204);
        acme.as().get(again).then().statusCode(404);
        AuditTrail.until(acme.org, "webhook.deleted");
    }

    @Test
    void nothingBehindOurDoorIsCalled() {
        for (var url : List.of(
                "https://127.0.0.1/x",
                "https://10.0.0.1/x",
                "http://example.com/x",
                "https://169.254.169.254/x",
                "nonsense")) create(url, "webhook.ping.v1").statusCode(422);
        create(stub + path, "session.revoked.v1").statusCode(422);
        assertThat(acme.as().get("/api/webhooks").<List<?>>path("")).isEmpty();
    }

    @Test
    void whatAnAgentDidIsTold() {
        var id = created(path, "agent.execution.finished.v1");
        acme.execute(acme.agent("teller"), "answer").then().statusCode(200);
        await().atMost(LONG).until(() -> !StubHooks.at(path).isEmpty());
        assertThat(StubHooks.at(path).getFirst().body())
                .contains("\"type\":\"agent.execution.finished.v1\"", acme.org.value(), "\"agent_id\":\"teller\"");
        assertThat(deliveries(id)).hasSize(1);
        assertThat(deliveries(id).getFirst()).doesNotContainKey("body");
        var one = "/api/webhooks/" + id + "/deliveries/"
                + deliveries(id).getFirst().get("delivery_id");
        assertThat(acme.as().get(one).<String>path("body")).contains("\"agent_id\":\"teller\"");
        assertThat(seen(one, "integration:read").asString())
                .contains("delivery_id")
                .doesNotContain("body", "teller");
        assertThat(seen(one, "integration:read", "agent:read").<String>path("body"))
                .contains("teller");
    }

    private Response seen(String delivery, String... permissions) {
        return given().header("Authorization", TestTokens.service(acme.org, permissions))
                .get(delivery);
    }

    private String connection() {
        var id = ids.next(Connection.PREFIX);
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var credentials = Credentials.pasted("token", Map.of());
        connections.add(
                new Connection(
                        id,
                        acme.org,
                        Platform.LINKEDIN_ADS,
                        Mode.SIMULATION,
                        "LinkedIn",
                        new Account("500000001", "A", null, ZoneOffset.UTC),
                        State.connected(now),
                        Validity.of(credentials),
                        new Origin("user_1", now, now),
                        1),
                credentials);
        return id;
    }

    private static Response tell(String inlet, String body, String signature) {
        return given().contentType("application/json")
                .header("X-LI-Signature", signature)
                .body(body)
                .post(inlet);
    }

    private static String signed(String body) throws Exception {
        return hmac("hex", "omnify-simulation".getBytes(UTF_8), "hmacsha256=" + body);
    }

    @Test
    void whatAPlatformTellsBecomesAnEvent() throws Exception {
        created(path, "platform.webhook.received.v1");
        var connection = connection();
        new Api().as().put("/api/webhooks/inlets/" + connection).then().statusCode(404);
        var opened = acme.as()
                .put("/api/webhooks/inlets/" + connection)
                .then()
                .statusCode(200)
                .extract();
        var inlet = URI.create(opened.<String>path("url")).getPath();
        var body =
                ("{\"type\":\"LEAD_ACTION\",\"leadAction\":\"CREATED\",\"leadGenFormResponse\":\"urn:li:r:1\",\"occurredAt\":%d,"
                                + "\"owner\":{\"sponsoredAccount\":\"urn:li:sponsoredAccount:500000001\"}}")
                        .formatted(System.currentTimeMillis());
        var foreign = body.replace("500000001", "500000002");

        assertThat(tell(inlet, foreign, signed(foreign)).statusCode()).isEqualTo(401);
        assertThat(tell(inlet, body, signed(body)).<Integer>path("accepted")).isEqualTo(1);
        assertThat(tell(inlet, body, signed(body)).<Integer>path("duplicates")).isEqualTo(1);
        assertThat(tell(inlet, body + " ", signed(body)).path("code").toString())
                .isEqualTo("webhook-refused");
        var old = body.replaceAll("\"occurredAt\":\\d+", "\"occurredAt\":1");
        assertThat(tell(inlet, old, signed(old)).statusCode()).isEqualTo(401);
        assertThat(tell(inlet, "[]", signed("[]")).statusCode()).isEqualTo(400);
        assertThat(tell(inlet + "x", body, signed(body)).statusCode()).isEqualTo(404);
        assertThat(given().get(inlet + "?challengeCode=abc").<String>path("challengeResponse"))
                .isEqualTo(hmac("hex", "omnify-simulation".getBytes(UTF_8), "abc"));

        await().atMost(LONG).until(() -> !StubHooks.at(path).isEmpty());
        var told = JSON.readTree(StubHooks.at(path).getFirst().body());
        Contracts.assertEvent("platform.webhook.received.v1", told.path("data").toString());
        assertThat(told.at("/data/connection_id").asText()).isEqualTo(connection);
        assertThat(told.at("/data/sequence").asInt()).isEqualTo(1);
        assertThat(told.at("/data/payload/leadAction").asText()).isEqualTo("CREATED");

        acme.as().delete("/api/webhooks/inlets/" + connection).then().statusCode(204);
        assertThat(tell(inlet, body, signed(body)).statusCode()).isEqualTo(404);
    }
}
