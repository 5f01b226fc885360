package io.omnify.agent.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.omnify.agent.platforms.domain.Contact.ContactFields;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.StubServices;
import io.omnify.agent.testing.TestCrm;
import io.omnify.testkit.AuditTrail;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class ClientsTest {
    private static final String CRM = "/api/gohighlevel";
    private final Api acme = new Api();

    @BeforeEach
    void connect() {
        connected(acme);
    }

    @AfterEach
    void theVendorIsWellAgain() {
        TestCrm.VENDOR.fail(null);
    }

    private static void connected(Api org) {
        org.as()
                .body(Map.of("mode", "simulation"))
                .post("/api/platforms/gohighlevel/connections")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse post(String path, Object body) {
        return acme.as().body(body).post(CRM + path).then();
    }

    private ValidatableResponse get(String path) {
        return acme.as().get(CRM + path).then();
    }

    private String client(String email) {
        return post("/clients", Map.of("name", "Ada", "email", email, "phone", "+4930123456", "tags", List.of("vip")))
                .statusCode(201)
                .body("status", equalTo("active"), "stale", equalTo(false), "mode", equalTo("simulation"))
                .extract()
                .path("client_id");
    }

    @Test
    void aClientIsWrittenAtTheCrmAndReadHere() {
        var id = client("ada@example.com");
        post("/clients", Map.of("name", "Ada L", "email", "ada@example.com"))
                .statusCode(201)
                .body("client_id", equalTo(id), "name", equalTo("Ada L"));
        acme.as()
                .body(Map.of("name", "Ada King"))
                .put(CRM + "/clients/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Ada King"), "changed_by", equalTo("us"));
        post("/clients/" + id + "/tags", Map.of("tags", List.of("New"))).body("tags", hasItems("vip", "New"));
        acme.as()
                .body(Map.of("tags", List.of("vip")))
                .delete(CRM + "/clients/" + id + "/tags")
                .then()
                .body("tags", equalTo(List.of("New")));
        get("/clients?query=KING&tag=new").statusCode(200).body("client_id", equalTo(List.of(id)));
        get("/clients?query=nobody").body("size()", equalTo(0));
        var there = TestCrm.CRM.find(TestCrm.there(acme.org), "ada@example.com").orElseThrow();
        assertThat(there.fields().name()).isEqualTo("Ada King");
        acme.as().delete(CRM + "/clients/" + id).then().statusCode(204);
        get("/clients/" + id).statusCode(404).body("code", equalTo("client-not-found"));
        assertThat(TestCrm.CRM.get(TestCrm.there(acme.org), there.id())).isEmpty();
        AuditTrail.until(acme.org, "client.deleted");
    }

    @Test
    void anEmptyTextOrANullTakesAwayWhatIsKnown() {
        var id = client("ada@example.com");
        change(id, "{\"phone\":\"\"}")
                .statusCode(200)
                .body("phone", nullValue(), "email", equalTo("ada@example.com"), "name", equalTo("Ada"));
        change(id, "{\"phone\":\"+4930123456\",\"email\":null}")
                .statusCode(200)
                .body("phone", equalTo("+4930123456"), "email", nullValue());
        var there = TestCrm.CRM.find(TestCrm.there(acme.org), "+4930123456").orElseThrow();
        assertThat(there.fields().email()).isNull();
        change(id, "{\"company\":null}").statusCode(200);
        change(id, "{\"name\":null}").statusCode(200).body("name", equalTo("Ada"));
        change(id, "{\"name\":\" \"}").statusCode(422).body("errors.field", hasItems("name"));
    }

    private ValidatableResponse change(String id, String body) {
        return acme.as().body(body).put(CRM + "/clients/" + id).then();
    }

    @Test
    void whatIsWrongIsSaidAtOnceAndFieldByField() {
        post("/clients", Map.of("email", "ada", "phone", "030"))
                .statusCode(422)
                .body("errors.field", hasItems("name", "email", "phone"));
        var id = client("grace@example.com");
        acme.as()
                .header("If-Match", "\"77\"")
                .body(Map.of("name", "X"))
                .put(CRM + "/clients/" + id)
                .then()
                .statusCode(412);
        get("/clients?cursor=bm9uZQ").statusCode(422);
        get("/clients?connection_id=conn_none").statusCode(404);
        get("/analytics?from=2026-11-02&to=2026-11-01").statusCode(422);
        connected(acme);
        get("/clients").statusCode(422).body("errors.field", hasItems("connection_id"));
    }

    @Test
    void oneOrganisationSeesNothingOfAnother() {
        var id = client("eve@example.com");
        var other = new Api();
        other.as().get(CRM + "/clients").then().statusCode(409).body("code", equalTo("crm-not-connected"));
        connected(other);
        other.as().get(CRM + "/clients").then().statusCode(200).body("size()", equalTo(0));
        other.as().get(CRM + "/clients/" + id).then().statusCode(404);
        other.as().delete(CRM + "/clients/" + id).then().statusCode(404);
        other.as()
                .body(Map.of("channel", "sms", "body", "Hi"))
                .post(CRM + "/clients/" + id + "/messages")
                .then()
                .statusCode(404);
    }

    @Test
    void theirChangesAreReadAndOursAreNotTakenForTheirs() {
        var id = client("alan@example.com");
        acme.as().post(CRM + "/sync").then().statusCode(200).body("changed", equalTo(0), "complete", equalTo(true));
        var fields = new ContactFields("Kurt", "kurt@example.com", null, null, null, Map.of());
        TestCrm.CRM.upsert(TestCrm.there(acme.org), fields, List.of());
        acme.as().post(CRM + "/sync").then().body("changed", equalTo(1));
        get("/clients?limit=1").body("name", equalTo(List.of("Kurt")), "changed_by", equalTo(List.of("them")));
        TestCrm.VENDOR.fail(new PlatformFailure.Unavailable("away", "Nobody answers."));
        acme.as().post(CRM + "/sync").then().statusCode(503);
        get("/clients/" + id).statusCode(200).body("name", equalTo("Ada"), "stale", equalTo(true));
        post("/clients", Map.of("name", "Z", "email", "z@example.com")).statusCode(503);
    }

    @Test
    void anEmailToManyIsADraftUntilItIsScheduledOnce() {
        var made = post(
                        "/campaigns",
                        Map.of(
                                "name", "Autumn",
                                "type", "email",
                                "subject", "Leaves",
                                "from", "Ada <ada@example.com>",
                                "html", "<p>Hi</p>",
                                "audience", Map.of("tags", List.of("vip"))))
                .statusCode(201)
                .body("status", equalTo("draft"), "external_id", nullValue())
                .extract();
        var path = "/campaigns/" + made.<String>path("campaign_id");
        acme.as().body(Map.of("subject", "Wind")).patch(CRM + path).then().body("subject", equalTo("Wind"));
        post(path + "/schedule", Map.of("at", "2020-01-01T00:00:00Z")).statusCode(422);
        var later = Map.of("at", Instant.now().plusSeconds(86_400).toString(), "time_zone", "Europe/Berlin");
        post(path + "/schedule", later)
                .statusCode(200)
                .body("status", equalTo("scheduled"), "external_id", notNullValue());
        post(path + "/schedule", later).statusCode(409).body("code", equalTo("email-campaign-not-now"));
        get(path + "/status").statusCode(200).body("status", equalTo("scheduled"), "stats.sent", equalTo(0));
        get("/campaigns").body("name", equalTo(List.of("Autumn")));
        new Api().as().get(CRM + path).then().statusCode(404);
        acme.as().delete(CRM + path).then().statusCode(204);
        get(path).statusCode(404);
    }
}
