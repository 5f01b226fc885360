package io.omnify.agent.adapter.rest;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.equalTo;
import static org.hamcrest.CoreMatchers.everyItem;
import static org.hamcrest.CoreMatchers.hasItems;
import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.CoreMatchers.nullValue;

import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.StubServices;
import io.omnify.agent.testing.TestCrm;
import io.omnify.testkit.AuditTrail;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sales to clients, as people see and move them. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class ClientDealsTest {
    private static final String CRM = "/api/gohighlevel";
    private final Api acme = new Api();

    @BeforeEach
    void connect() {
        connected(acme);
    }

    private static void connected(Api org) {
        org.as()
                .body(Map.of("mode", "simulation"))
                .post("/api/platforms/gohighlevel/connections")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void theVendorIsWellAgain() {
        TestCrm.VENDOR.fail(null);
    }

    private ValidatableResponse get(String path) {
        return acme.as().get(CRM + path).then();
    }

    private ValidatableResponse patch(String path, Map<String, ?> body) {
        return acme.as().body(body).patch(CRM + path).then();
    }

    private String client(String email) {
        return acme.as()
                .body(Map.of("name", "Ada", "email", email))
                .post(CRM + "/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("client_id");
    }

    private static Map<String, ?> draft(String stage, String value) {
        return Map.of("name", "Roof", "pipeline", "pip_1", "stage", stage, "value", eur(value));
    }

    private static Map<String, String> eur(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    /** Its path. */
    private String deal(String client, String stage, String value) {
        return acme.as()
                .body(draft(stage, value))
                .post(CRM + "/clients/" + client + "/opportunities")
                .then()
                .statusCode(201)
                .body("client_id", equalTo(client), "status", equalTo("open"), "value", equalTo(eur(value)))
                .extract()
                .header("Location")
                .replaceFirst(".*" + CRM, "");
    }

    @Test
    void aDealIsMadeMovedAndWonThereAndReadHere() {
        get("/pipelines")
                .statusCode(200)
                .body("name", equalTo(List.of("Sales")), "currency", equalTo(List.of("EUR")))
                .body("[0].stages.name", equalTo(List.of("New", "Offer", "Done")));
        var path = deal(client("ada@example.com"), "sta_1", "100.00");
        get(path).statusCode(200).body("name", equalTo("Roof"), "stale", equalTo(false));
        patch(path, Map.of("stage", "sta_2")).statusCode(200).body("stage", equalTo("sta_2"));
        patch(path, Map.of("status", "won", "value", eur("90.50")))
                .statusCode(200)
                .body("status", equalTo("won"), "stage", equalTo("sta_2"), "value", equalTo(eur("90.50")));
        get("/analytics").body("won_revenue", equalTo(List.of(eur("90.50"))));
        AuditTrail.until(acme.org, "opportunity.changed");
    }

    @Test
    void theyAreListedByStageAndOfOneClientPageByPage() {
        var ada = client("ada@example.com");
        get("/pipelines").statusCode(200).body("stale", everyItem(is(false)));
        deal(ada, "sta_1", "1.00");
        deal(client("bob@example.com"), "sta_2", "2.00");
        get("/opportunities?stage=sta_2").body("value.amount", equalTo(List.of("2.00")));
        get("/opportunities?status=won").statusCode(200).body("size()", equalTo(0));
        get("/clients/" + ada + "/opportunities").body("value.amount", equalTo(List.of("1.00")));
        var next = get("/opportunities?limit=1")
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("value.amount", equalTo(List.of("2.00")))
                .extract()
                .header("Link")
                .replaceFirst("<.*" + CRM + "(.*?)>.*", "$1");
        get(next).body("client_id", equalTo(List.of(ada)));
        TestCrm.VENDOR.fail(new PlatformFailure.Unavailable("away", "Nobody answers."));
        acme.as().post(CRM + "/sync").then().statusCode(503);
        get("/opportunities").statusCode(200).body("stale", everyItem(is(true)));
        get("/pipelines").statusCode(200).body("name", equalTo(List.of("Sales")), "stale", everyItem(is(true)));
    }

    @Test
    void oneOfAContactThatIsNotReadYetNamesNoClient() {
        client("ada@example.com");
        var draft = new Deal.Draft("Far", "con_unread", "pip_1", "sta_1", Deal.Status.OPEN, Money.of("3.00", "EUR"));
        TestCrm.DEALS.upsert(TestCrm.there(acme.org), draft);
        acme.as().post(CRM + "/sync").then().statusCode(200);
        get("/opportunities").body("name", equalTo(List.of("Far")), "[0].client_id", nullValue());
    }

    @Test
    void whatIsWrongIsSaidFieldByField() {
        var ada = client("ada@example.com");
        var path = deal(ada, "sta_1", "100.00");
        acme.as()
                .body(Map.of())
                .post(CRM + "/clients/" + ada + "/opportunities")
                .then()
                .statusCode(422)
                .body("errors.field", hasItems("name", "pipeline", "stage"));
        patch(path, Map.of("stage", "sta_9")).statusCode(422).body("errors.field", hasItems("stage"));
        patch(path, Map.of("status", "lose")).statusCode(422).body("errors.field", hasItems("status"));
        patch(path, Map.of("value", Map.of("amount", "x"))).statusCode(422).body("errors.field", hasItems("value"));
        patch(path, Map.of("value", Map.of("amount", "1.00", "currency", "USD")))
                .statusCode(422)
                .body("errors.field", hasItems("value"));
        get("/opportunities?status=all").statusCode(422);
        get("/opportunities?cursor=bm9uZQ").statusCode(422).body("errors.field", hasItems("cursor"));
    }

    @Test
    void oneOrganisationSeesNothingOfAnother() {
        var path = deal(client("eve@example.com"), "sta_1", "1.00");
        var other = new Api();
        connected(other);
        other.as().get(CRM + "/opportunities").then().statusCode(200).body("size()", equalTo(0));
        other.as().get(CRM + path).then().statusCode(404);
        other.as().body(Map.of("stage", "sta_2")).patch(CRM + path).then().statusCode(404);
        var theirs = other.as()
                .body(Map.of("name", "Bob", "email", "bob@example.com"))
                .post(CRM + "/clients")
                .then()
                .extract()
                .<String>path("client_id");
        var crossed = "/clients/" + theirs + path.substring(path.indexOf("/opportunities"));
        other.as().get(CRM + crossed).then().statusCode(404).body("code", equalTo("opportunity-not-found"));
        other.as().body(Map.of("stage", "sta_2")).patch(CRM + crossed).then().statusCode(404);
    }
}
