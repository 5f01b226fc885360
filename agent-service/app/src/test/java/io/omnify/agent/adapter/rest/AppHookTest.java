package io.omnify.agent.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.omnify.agent.platforms.domain.Contact;
import io.omnify.agent.platforms.domain.Contact.ContactFields;
import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.GoHighLevelKeys;
import io.omnify.agent.testing.StubServices;
import io.omnify.agent.testing.TestCrm;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the CRM tells at the app's one address is asked there, and then it is known here. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class AppHookTest {
    private static final String HOOK = "/api/hooks/platforms/apps/gohighlevel";
    private static final String CLIENTS = "/api/gohighlevel/clients";
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Api acme = new Api();
    private String account;

    @BeforeEach
    void connect() {
        account = acme.as()
                .body(Map.of("mode", "simulation"))
                .post("/api/platforms/gohighlevel/connections")
                .then()
                .statusCode(201)
                .extract()
                .path("account");
    }

    private static ValidatableResponse tell(String body, String signature) {
        return given().contentType("application/json")
                .header("x-ghl-signature", signature)
                .body(body)
                .post(HOOK)
                .then();
    }

    private String told(String type, Contact contact, Instant at) {
        return """
                {"type":"%s","locationId":"%s","id":"%s","firstName":"Mallory","timestamp":"%s","webhookId":"%s"}\
                """.formatted(type, account, contact.id(), at, UUID.randomUUID());
    }

    private static ValidatableResponse tell(String body) {
        return tell(body, GoHighLevelKeys.sign(body));
    }

    private Contact there(String name) {
        var fields = new ContactFields(name, UUID.randomUUID() + "@example.com", null, null, null, Map.of());
        return TestCrm.CRM.upsert(TestCrm.there(acme.org), fields, List.of());
    }

    private List<String> known() {
        return acme.as().get(CLIENTS).then().statusCode(200).extract().path("name");
    }

    @Test
    void whatIsToldIsAskedAndNotBelieved() {
        var ada = there("Ada");
        tell(told("ContactCreate", ada, Instant.now())).statusCode(200);
        await().atMost(LONG).until(() -> known().contains("Ada"));

        TestCrm.CRM.delete(TestCrm.there(acme.org), ada.id());
        tell(told("ContactDelete", ada, Instant.now())).statusCode(200);
        await().atMost(LONG).until(() -> known().isEmpty());
    }

    @Test
    void aNoticeThatComesAgainAfterAnHourIsTakenOnce() {
        var body = told("ContactUpdate", there("Eva"), Instant.now().minus(Duration.ofMinutes(75)));
        int taken = tell(body).statusCode(200).extract().path("accepted");
        assertThat(taken).isPositive();
        tell(body).statusCode(200).body("accepted", equalTo(0), "duplicates", equalTo(taken));
    }

    @Test
    void whatIsNotSignedIsNotTaken() {
        var body = told("ContactCreate", there("Eva"), Instant.now());
        tell(body, GoHighLevelKeys.sign(body + " ")).statusCode(401).body("code", equalTo("webhook-refused"));
        tell(body.replace("\"" + account + "\"", "\"nobody\""))
                .statusCode(200)
                .body("accepted", equalTo(0), "duplicates", equalTo(0));
        given().body(body).post(HOOK.replace("gohighlevel", "meta_ads")).then().statusCode(404);
        given().body(body)
                .post(HOOK.replace("gohighlevel", "unheard_of"))
                .then()
                .statusCode(404);
    }
}
