package io.omnify.workflow;

import static io.omnify.workflow.Somebody.of;
import static io.omnify.workflow.Somebody.step;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the world starts a workflow. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class WebhooksTest {
    private final Somebody me = new Somebody();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    private FakeAgents agents;

    @BeforeEach
    void ready() {
        agents = new FakeAgents(bootstrap);
        Somebody.serviceReady();
    }

    @AfterEach
    void stop() throws InterruptedException {
        agents.close();
    }

    @Test
    void aWebhookNeedsItsAddressAndASignatureOfNow() {
        var workflow = me.workflow(step("a", "ok"));
        var trigger = me.trigger(workflow, Map.of("type", "webhook"));
        var access = me.asks().get(of(workflow, trigger) + "/webhook").jsonPath();
        var path = access.getString("path");
        var secret = access.getString("secret");
        long now = Instant.now().getEpochSecond();

        var signature = signature(secret, now, "{\"a\":1}");
        var first = call(path, signature, "d-1", "{\"a\":1}");
        assertThat(first.getString("execution_id")).startsWith("run_");
        assertThat(call(path, signature, "d-1", "{\"a\":1}").getString("execution_id"))
                .isEqualTo(first.getString("execution_id"));

        refused(path, signature, "d-2", "{\"a\":1}", 401);
        refused(path, signature, "d-1", "{\"a\":2}", 401);
        refused(path, "", "", "{\"a\":1}", 401);
        refused(path, signature(secret, now - 1_000, "{}"), "", "{}", 401);
        refused(path.substring(0, path.length() - 1) + "!", signature, "", "{}", 404);
        refused("/api/hooks/trg_unknown/abc", signature, "", "{}", 404);
        refused(path, signature(secret, now, "{"), "", "{", 400);
        await().untilAsserted(() -> assertThat(me.runs(workflow)).hasSize(1));

        me.asks().post(of(workflow, trigger) + "/webhook/rotate").then().statusCode(200);
        refused(path, signature(secret, now, "{}"), "", "{}", 404);
    }

    private static JsonPath call(String path, String signature, String delivery, String body) {
        return hook(signature, delivery, body)
                .post(path)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
    }

    private static void refused(String path, String signature, String delivery, String body, int status) {
        hook(signature, delivery, body).post(path).then().statusCode(status);
    }

    private static RequestSpecification hook(String signature, String delivery, String body) {
        var hook = given().contentType("application/json")
                .header("X-Omnify-Signature", signature)
                .body(body);
        return delivery.isEmpty() ? hook : hook.header("X-Omnify-Delivery", delivery);
    }

    private static String signature(String secret, long time, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return "t=" + time + ",v1=" + HexFormat.of().formatHex(mac.doFinal((time + "." + body).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
