package io.omnify.agent.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.StubServices;
import io.omnify.agent.testing.TestCrm;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said to clients and what comes of them. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class ClientDealingsTest {
    private static final String CRM = "/api/gohighlevel";
    private final Api acme = new Api();

    @BeforeEach
    void connect() {
        acme.as()
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

    private String client() {
        return acme.as()
                .body(Map.of("name", "Ada", "email", "ada@example.com", "phone", "+4930123456"))
                .post(CRM + "/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("client_id");
    }

    private ValidatableResponse write(String client, String text) {
        return write(client, "k1", text);
    }

    private ValidatableResponse write(String client, String key, String text) {
        return acme.as()
                .header("Idempotency-Key", key)
                .body(Map.of("channel", "sms", "body", text))
                .post(CRM + "/clients/" + client + "/messages")
                .then();
    }

    @Test
    void theSameMessageIsSentOnce() {
        var id = client();
        var text = "Hello " + acme.org.value();
        TestCrm.MESSENGER.loseAnswer();
        var first = write(id, text)
                .statusCode(202)
                .body("status", equalTo("accepted"), "external_id", notNullValue())
                .extract()
                .<String>path("message_id");
        write(id, text).statusCode(202).body("message_id", equalTo(first));
        write(id, "Other").statusCode(422).body("code", equalTo("idempotency-key-reused"));
        assertThat(TestCrm.MESSENGER.sent())
                .filteredOn(each -> each.body().equals(text))
                .hasSize(1);
        get("/clients/" + id + "/messages/" + first).statusCode(200).body("status", equalTo("accepted"));
    }

    @Test
    void whatAClientWasWrittenIsListedLastFirst() {
        var id = client();
        var first = write(id, "k1", "Hello").extract().<String>path("message_id");
        var second = write(id, "k2", "Hello again").extract().<String>path("message_id");
        get("/clients/" + id + "/messages?limit=1")
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("message_id", equalTo(List.of(second)), "body", equalTo(List.of("Hello again")));
        get("/clients/" + id + "/messages").body("message_id", equalTo(List.of(second, first)));
        get("/clients/client_none/messages").statusCode(404).body("code", equalTo("client-not-found"));
    }

    @Test
    void figuresComeFromRealDeals() {
        client();
        deal("c1", Deal.Status.OPEN, "10.00");
        deal("c2", Deal.Status.WON, "25.50");
        deal("c3", Deal.Status.LOST, "1.00");
        get("/analytics")
                .statusCode(200)
                .body("clients", equalTo(1), "as_of", notNullValue(), "stale", equalTo(false))
                .body("opportunities.open", equalTo(1), "opportunities.won", equalTo(1))
                .body("opportunities.lost", equalTo(1), "mode", equalTo("simulation"))
                .body("pipeline_value", equalTo(List.of(Map.of("amount", "10.00", "currency", "EUR"))))
                .body("won_revenue", equalTo(List.of(Map.of("amount", "25.50", "currency", "EUR"))));
        get("/analytics?from=2020-01-01&to=2020-12-31").body("opportunities.won", equalTo(0));
    }

    private void deal(String contact, Deal.Status status, String value) {
        var draft = new Deal.Draft("Deal", contact, "pip_1", "sta_1", status, Money.of(value, "EUR"));
        TestCrm.DEALS.upsert(TestCrm.there(acme.org), draft);
    }

    @Test
    void whatIsKnownIsShownWhileTheCrmIsAwayAndCalledStale() {
        client();
        acme.as().post(CRM + "/sync").then().statusCode(200);
        get("/clients").body("stale", everyItem(is(false)));
        TestCrm.VENDOR.fail(new PlatformFailure.Unavailable("away", "Nobody answers."));
        acme.as().post(CRM + "/sync").then().statusCode(503);
        get("/clients").statusCode(200).body("", hasSize(1)).body("stale", everyItem(is(true)));
        get("/analytics").statusCode(200).body("clients", equalTo(1), "stale", equalTo(true));
    }

    private ValidatableResponse delete(String id, String version) {
        return acme.as()
                .header("If-Match", version)
                .delete(CRM + "/campaigns/" + id)
                .then();
    }

    @Test
    void whatTheCrmTellsOfAnEmailCampaignDoesNotKeepAnybodyFromDeletingIt() {
        var draft = Map.of(
                "name", "Autumn",
                "subject", "Leaves",
                "from", "ada@example.com",
                "html", "<p>Hi</p>",
                "audience", Map.of("tags", List.of("vip")));
        var made = acme.as().body(draft).post(CRM + "/campaigns").then().statusCode(201);
        var id = made.extract().<String>path("campaign_id");
        var scheduled = acme.as()
                .header("If-Match", made.extract().header("ETag"))
                .body(Map.of("at", "2099-01-01T08:00:00Z"))
                .post(CRM + "/campaigns/" + id + "/schedule")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        for (int i = 0; i < 2; i++)
            get("/campaigns/" + id + "/status").statusCode(200).body("status", equalTo("scheduled"));
        get("/campaigns/" + id).header("ETag", equalTo(scheduled));
        delete(id, made.extract().header("ETag")).statusCode(412).body("code", equalTo("client-version-differs"));
        delete(id, scheduled).statusCode(204);
        get("/campaigns/" + id).statusCode(404);
    }
}
