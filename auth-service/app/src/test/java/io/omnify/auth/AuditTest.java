package io.omnify.auth;

import static io.omnify.auth.AuthApi.newPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.audit.port.AuditTrail;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class AuditTest {
    @Inject
    Team team;

    @Inject
    AuditTrail trail;

    @Inject
    MongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private AuthApi.Person owner;

    @BeforeEach
    void somethingHappens() {
        owner = newPerson();
        for (var name : List.of("One", "Two", "Three"))
            owner.asks()
                    .header("User-Agent", "a browser")
                    .header("X-Request-Id", "req-" + name)
                    .body(Map.of("name", name, "settings", Map.of("api_key", "very secret")))
                    .put("/api/auth/organization")
                    .then()
                    .statusCode(200);
        await().until(() -> updates() == 3);
    }

    private int updates() {
        return owner.asks()
                .queryParam("action", "organization.updated")
                .get("/api/auth/audit-logs")
                .jsonPath()
                .getList("$")
                .size();
    }

    @Test
    void tellsWhoDidWhatWithoutSecrets() {
        var found = owner.asks().queryParam("action", "organization.*").get("/api/auth/audit-logs");

        found.then()
                .statusCode(200)
                .body("actor.id", everyItem(equalTo(owner.user())))
                .body("[0].action", equalTo("organization.updated"))
                .body("[0].before.name", equalTo("Two"))
                .body("[0].after.name", equalTo("Three"))
                .body("[0].request_id", equalTo("req-Three"))
                .body("[0].user_agent", equalTo("a browser"))
                .body("[0].ip", notNullValue())
                .body("[0].outcome", equalTo("success"));
        assertThat(found.asString()).doesNotContain("very secret");
    }

    @Test
    void findsByWhoWhatAndWhenPageByPage() {
        var all = owner.asks().queryParam("action", "organization.updated");
        var first = all.queryParam("limit", 2).get("/api/auth/audit-logs");
        first.then().body("$", hasSize(2));
        var next = first.header("Link").replaceAll("<([^>]+)>; rel=\"next\"", "$1");
        var second = owner.asks().urlEncodingEnabled(false).get(next);
        second.then().body("$", hasSize(1)).body("[0].after.name", equalTo("One"));
        assertThat(second.header("Link")).isNull();

        expect(Map.of("actor", owner.user(), "action", "organization.updated"), 3);
        expect(Map.of("actor", "user_nobody"), 0);
        expect(Map.of("outcome", "refused", "action", "organization.updated"), 0);
        expect(Map.of("target", owner.org(), "action", "organization.updated"), 3);
        expect(Map.of("from", Instant.now().plusSeconds(60).toString()), 0);
        expect(Map.of("to", "2020-01-01T00:00:00+01:00"), 0);
        owner.asks()
                .queryParam("from", "yesterday")
                .get("/api/auth/audit-logs")
                .then()
                .statusCode(422);
    }

    private void expect(Map<String, String> filter, int count) {
        owner.asks().queryParams(filter).get("/api/auth/audit-logs").then().body("$", hasSize(count));
    }

    @Test
    void aWholeChainIsValid() {
        var entries = valid();

        assertThat(entries).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aChangedEntryIsNoticed() {
        var id = new Document("_id", owner.org() + "/2");
        var changed = new Document("$set", new Document("actorId", "user_somebody"));
        entries().updateOne(id, changed);

        broken(2);
    }

    @Test
    void aMissingEntryIsNoticed() {
        entries().deleteOne(new Document("_id", owner.org() + "/2"));

        broken(2);
    }

    @Test
    void aMissingEndIsNoticed() {
        var last = valid();
        entries().deleteOne(new Document("_id", owner.org() + "/" + last));
        broken(last);

        var ends = mongo.getDatabase(database).getCollection("audit_ends");
        ends.updateOne(new Document("_id", owner.org()), new Document("$inc", new Document("last", -1L)));
        owner.asks().get("/api/auth/audit-logs/verify").then().body("valid", equalTo(false));
    }

    @Test
    void whatIsForgottenFromTheFrontLeavesAValidRest() {
        var before = valid();

        trail.forget(trail.following(new OrgId(owner.org()), 0, 2).getLast());

        assertThat(valid()).isEqualTo(before - 2);
        owner.asks().get("/api/auth/audit-logs").then().body("sequence", not(hasItems(1, 2)));
    }

    @Test
    void everythingCanBeTakenAway() {
        var lines = owner.asks().queryParam("format", "jsonl").get("/api/auth/audit-logs/export");
        lines.then().statusCode(200).contentType("application/x-ndjson");
        assertThat(lines.asString().lines()).hasSizeGreaterThanOrEqualTo(3).allMatch(line -> line.contains("\"hash\""));
        var csv = owner.asks()
                .queryParam("format", "csv")
                .queryParam("action", "organization.updated")
                .get("/api/auth/audit-logs/export");
        csv.then().statusCode(200).contentType("text/csv");
        assertThat(csv.asString().lines()).hasSize(4).first().asString().startsWith("sequence,at,");
        owner.asks()
                .queryParam("format", "pdf")
                .get("/api/auth/audit-logs/export")
                .then()
                .statusCode(422);
        await().untilAsserted(() -> expect(Map.of("action", "audit.exported"), 2));
    }

    @Test
    void whatWasRefusedIsToldWithItsReason() {
        var viewer = team.joining(owner, "viewer");
        var role = Map.of("name", "Helper", "permissions", List.of("agent:read"));
        viewer.asks().body(role).post("/api/auth/roles").then().statusCode(403);
        viewer.asks().body(role).post("/api/auth/roles").then().statusCode(403);
        var stale = stale(owner);
        stale.asks().body(role).post("/api/auth/roles").then().statusCode(403);
        var policy = Map.of("settings", Map.of("mfa_required", true));
        stale.asks().body(policy).put("/api/auth/organization").then().statusCode(403);
        stale.asks()
                .body(Map.of("settings", Map.of("note", "harmless")))
                .put("/api/auth/organization")
                .then()
                .statusCode(200);
        owner.asks()
                .body(Map.of("password", "not it"))
                .post("/api/auth/step-up")
                .then()
                .statusCode(422);
        AuthApi.login(viewer.email(), "not it").then().statusCode(401);

        await().until(() -> refused().size() == 6);

        assertThat(refused())
                .containsExactlyInAnyOrder(
                        viewer.user() + " access.refused POST /api/auth/roles forbidden",
                        owner.user() + " access.refused POST /api/auth/roles step_up_required",
                        owner.user() + " access.refused PUT /api/auth/organization step_up_required",
                        owner.user() + " access.refused POST /api/auth/step-up wrong-password",
                        "auth-service session.refused " + viewer.user() + " invalid-credentials",
                        owner.user() + " session.refused " + owner.user() + " invalid-credentials");
    }

    private List<String> refused() {
        var found = owner.asks()
                .queryParam("outcome", "refused")
                .get("/api/auth/audit-logs")
                .jsonPath();
        return found.<Map<String, Object>>getList("$").stream()
                .map(entry -> ((Map<?, ?>) entry.get("actor")).get("id") + " " + entry.get("action") + " "
                        + ((Map<?, ?>) entry.get("target")).get("id") + " " + entry.get("reason"))
                .toList();
    }

    /** Signed in long ago, in the same session. */
    private AuthApi.Person stale(AuthApi.Person person) {
        mongo.getDatabase(database)
                .getCollection("sessions")
                .updateMany(
                        new Document("user", person.user()),
                        new Document(
                                "$set", new Document("provenAt", Instant.now().minus(Duration.ofHours(1)))));
        var renewed = AuthApi.refresh(person.refresh()).jsonPath();
        return new AuthApi.Person(person.email(), renewed);
    }

    @Test
    void onlyWhoMayReadsItAndOnlyTheirOwn() {
        var manager = team.joining(owner, "manager");
        for (var path : List.of("", "/verify", "/export"))
            manager.asks().get("/api/auth/audit-logs" + path).then().statusCode(403);

        var stranger = newPerson();
        var theirs = stranger.asks().queryParam("target", owner.org()).get("/api/auth/audit-logs");
        theirs.then().statusCode(200).body("$", hasSize(0));
        assertThat(stranger.asks().get("/api/auth/audit-logs/export").asString())
                .doesNotContain(owner.org());
    }

    private int valid() {
        var found = owner.asks().get("/api/auth/audit-logs/verify");
        found.then().statusCode(200).body("valid", equalTo(true));
        return found.jsonPath().getInt("entries");
    }

    private void broken(int sequence) {
        owner.asks()
                .get("/api/auth/audit-logs/verify")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("first_broken", equalTo(sequence));
    }

    private MongoCollection<Document> entries() {
        return mongo.getDatabase(database).getCollection("audit");
    }
}
