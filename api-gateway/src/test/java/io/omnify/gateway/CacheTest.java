package io.omnify.gateway;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class CacheTest extends GatewayTest {
    private static final AtomicInteger ANSWERS = new AtomicInteger();
    private final String path = "/api/agentkit/agents/" + UUID.randomUUID();

    @BeforeEach
    void aServiceThatDeclaresItsAnswer() {
        agents.on(path, exchange -> {
            exchange.getResponseHeaders().add("X-Door-Cache", "30");
            StubService.json(exchange, 200, "{\"answer\":" + ANSWERS.incrementAndGet() + "}");
        });
    }

    @Test
    void answersTheSameQuestionAgainWithoutAskingTheService() {
        var first = ask(TestKeys.token(organization));
        var second = ask(TestKeys.token(organization));

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("X-Cache")).isEqualTo("hit");
        assertThat(second.contentType()).isEqualTo("application/json");
        assertThat(agents.calls(path)).hasSize(1);
        first.then()
                .header("Cache-Control", containsString("private"))
                .header("ETag", notNullValue())
                .header("X-Door-Cache", nullValue());
        given().get("/q/metrics").then().body(containsString("omnify_gateway_cache_total{result=\"hit\""));
    }

    @Test
    void tellsAClientThatItHasTheAnswerAlready() {
        var tag = ask(TestKeys.token(organization)).header("ETag");

        caller().header("If-None-Match", tag).get(path).then().statusCode(304).body(equalTo(""));
        caller().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
    }

    @Test
    void neverGivesOneOrganisationTheAnswerOfAnother() {
        var mine = ask(TestKeys.token(organization)).asString();
        var other = "org_" + UUID.randomUUID();

        assertThat(ask(TestKeys.token(other)).asString()).isNotEqualTo(mine);
        assertThat(ask(TestKeys.token(organization)).asString()).isEqualTo(mine);
    }

    @Test
    void asksAgainForOtherRightsAndForAnotherQuery() {
        ask(TestKeys.token(organization));
        ask(token("viewer", null));
        ask(token("custom", "agent:read"));
        ask(token("custom", "agent:read agent:write"));
        caller().get(path + "?limit=2").then().statusCode(200);

        assertThat(agents.calls(path)).hasSize(4);
        assertThat(agents.calls(path + "?limit=2")).hasSize(1);
    }

    @Test
    void aBadTokenIsRefusedThoughTheAnswerIsKept() {
        ask(TestKeys.token(organization));

        var expired = TestKeys.expires(TestKeys.claims(organization), -10);
        bearer(TestKeys.sign(expired, TestKeys.CURRENT.get())).get(path).then().statusCode(401);
        given().get(path).then().statusCode(401);
    }

    @Test
    void aWriteOfTheOrganisationEndsWhatIsKeptOfItAndOfNoOther() {
        var other = "org_" + UUID.randomUUID();
        ask(TestKeys.token(organization));
        var others = ask(TestKeys.token(other)).asString();

        caller().delete("/api/agentkit/agents/x").then().statusCode(200);

        assertThat(ask(TestKeys.token(organization)).header("X-Cache")).isEqualTo("miss");
        assertThat(ask(TestKeys.token(other)).asString()).isEqualTo(others);
    }

    @Test
    void anEventOfTheOrganisationEndsWhatIsKeptOfIt() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        try (var admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic("omnify.audit.events", 1, (short) 1)));
        }
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        ask(TestKeys.token(organization));
                        assertThat(ask(TestKeys.token(organization)).header("X-Cache"))
                                .isEqualTo("hit");
                        var event = new ProducerRecord<>("omnify.audit.events", organization, "{}");
                        event.headers().add("ce_orgid", organization.getBytes(UTF_8));
                        producer.send(event).get();
                        Thread.sleep(500);
                        return "miss".equals(ask(TestKeys.token(organization)).header("X-Cache"));
                    });
        }
    }

    @Test
    void whatIsNotDeclaredIsAskedForEachTime() {
        var plain = "/api/agentkit/agents/" + UUID.randomUUID();
        caller().get(plain);
        caller().get(plain).then().header("X-Cache", nullValue());

        assertThat(agents.calls(plain)).hasSize(2);
    }

    private Response ask(String token) {
        var response = bearer(token).get(path);
        response.then().statusCode(200);
        return response;
    }

    private String token(String role, String scope) {
        JwtClaims claims = TestKeys.claims(organization);
        claims.setStringListClaim("groups", role);
        if (scope != null) claims.setClaim("scope", scope);
        return TestKeys.sign(claims, TestKeys.CURRENT.get());
    }
}
