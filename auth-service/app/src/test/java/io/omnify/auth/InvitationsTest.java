package io.omnify.auth;

import static io.omnify.auth.AuthApi.PASSWORD;
import static io.omnify.auth.AuthApi.freshEmail;
import static io.omnify.auth.AuthApi.json;
import static io.omnify.auth.AuthApi.newPerson;
import static io.omnify.auth.Team.accept;
import static io.omnify.auth.Team.invite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.mongodb.client.MongoClient;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class InvitationsTest {
    @Inject
    Team team;

    @Inject
    MongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private AuthApi.Person owner;

    @BeforeEach
    void somebodySignsUp() {
        owner = newPerson();
    }

    @Test
    void theTokenTravelsByMailOnlyAndLetsTheInvitedIn() {
        var email = freshEmail();
        var answer = invite(owner, email, "manager");
        var token = team.token(email);
        answer.then().statusCode(201).body("status", equalTo("pending")).body("role", equalTo("manager"));
        assertThat(answer.asString()).doesNotContain(token.substring(30));
        assertThat(owner.asks().get("/api/auth/invitations").asString()).doesNotContain(token.substring(30));

        json().queryParam("token", token)
                .get("/api/auth/invitations/preview")
                .then()
                .statusCode(200)
                .body("organization_name", equalTo("Engines & Co"))
                .body("email", equalTo(email))
                .body("existing_account", equalTo(false));
        accept(token)
                .then()
                .statusCode(200)
                .body("user.role", equalTo("manager"))
                .body("user.email", equalTo(email))
                .body("organization.organization_id", equalTo(owner.org()));

        owner.asks().get("/api/auth/invitations").then().body("[0].status", equalTo("accepted"));
        owner.asks().get("/api/auth/members").then().body("$", hasSize(2));
    }

    @Test
    void aTokenIsGoodOnce() throws Exception {
        var email = freshEmail();
        invite(owner, email, "member").then().statusCode(201);
        var token = team.token(email);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> once = () -> accept(token).statusCode();
            var answers = threads.invokeAll(List.of(once, once, once, once));
            int good = 0;
            for (var answer : answers) if (answer.get() == 200) good++;
            assertThat(good).isEqualTo(1);
        }

        notValid(accept(token));
        var member = owner.asks().get("/api/auth/members").jsonPath().getString("[0].user_id");
        owner.asks().delete("/api/auth/members/" + member).then().statusCode(204);
        notValid(accept(token));
        owner.asks().get("/api/auth/members").then().body("$", hasSize(1));
    }

    @Test
    void aTokenIsOnlyForWhomItWasSentTo() {
        var email = freshEmail();
        invite(owner, email, "viewer").then().statusCode(201);
        var token = team.token(email);
        var stranger = newPerson();

        notValid(
                json().body(Map.of("token", token, "password", PASSWORD, "full_name", "Eve", "email", stranger.email()))
                        .post("/api/auth/invitations/accept"));
        var form = new HashMap<String, Object>(
                Map.of("email", stranger.email(), "password", PASSWORD, "full_name", "Eve", "invitation_code", token));
        notValid(json().body(form).post("/api/auth/register"));
        stranger.asks().get("/api/auth/members").then().body("$", hasSize(1));

        form.put("email", email);
        json().body(form).post("/api/auth/register").then().statusCode(201).body("user.role", equalTo("viewer"));
    }

    @Test
    void whoHasAnAccountProvesItAndKeepsIt() {
        var known = newPerson();
        invite(owner, known.email(), "viewer").then().statusCode(201);
        var token = team.token(known.email());

        json().body(Map.of("token", token, "password", "not-the-password-1", "full_name", "Eve"))
                .post("/api/auth/invitations/accept")
                .then()
                .statusCode(401);
        accept(token)
                .then()
                .statusCode(200)
                .body("user.user_id", equalTo(known.user()))
                .body("user.full_name", equalTo("Ada Byron"))
                .body("organization.organization_id", equalTo(owner.org()));
        known.asks().get("/api/auth/organizations").then().body("$", hasSize(2));
    }

    @Test
    void knownAndUnknownAddressesAreInvitedAlike() {
        var known = invite(owner, newPerson().email(), "viewer").jsonPath().getMap("$");
        var unknown = invite(owner, freshEmail(), "viewer").jsonPath().getMap("$");

        assertThat(known.keySet()).isEqualTo(unknown.keySet());
        assertThat(known.get("status")).isEqualTo(unknown.get("status"));
        invite(owner, owner.email(), "viewer").then().statusCode(409).body("code", equalTo("already-member"));
    }

    @Test
    void whatIsStoredCannotBeMadeToSayMore() {
        var email = freshEmail();
        var id = invite(owner, email, "viewer").jsonPath().getString("invitation_id");
        var token = team.token(email);
        var stored = mongo.getDatabase(database).getCollection("invitations");

        stored.updateOne(new Document("_id", id), new Document("$set", new Document("role", "owner")));
        notValid(accept(token));
        stored.updateOne(new Document("_id", id), new Document("$set", new Document("role", "viewer")));
        for (var wrong :
                List.of(token.substring(0, token.length() - 1) + "x", token.replace("omi_", "omi_X"), "omi_", ""))
            notValid(accept(wrong));
        accept(token).then().statusCode(200);
    }

    @Test
    void whoMayNotInviteAnyMoreHasInvitedNobody() {
        var admin = team.joining(owner, "admin");
        var email = freshEmail();
        invite(admin, email, "admin").then().statusCode(201);
        var token = team.token(email);
        var path = "/api/auth/members/" + admin.user();

        owner.asks().body(Map.of("role", "manager")).patch(path).then().statusCode(200);
        notValid(accept(token));
        notValid(json().queryParam("token", token).get("/api/auth/invitations/preview"));
        owner.asks().delete(path).then().statusCode(204);
        notValid(accept(token));

        var id = owner.asks().get("/api/auth/invitations").jsonPath().getString("[0].invitation_id");
        assertThat(owner.asks().get("/api/auth/invitations").jsonPath().getString("[0].status"))
                .isEqualTo("pending");
        owner.asks().delete("/api/auth/invitations/" + id).then().statusCode(204);
        owner.asks().get("/api/auth/members").then().body("$", hasSize(1));
    }

    @Test
    void whoMayInviteAgainHasInvited() {
        var admin = team.joining(owner, "admin");
        var email = freshEmail();
        invite(admin, email, "viewer").then().statusCode(201);
        var token = team.token(email);
        var path = "/api/auth/members/" + admin.user();

        owner.asks().body(Map.of("status", "suspended")).patch(path).then().statusCode(200);
        notValid(accept(token));
        owner.asks().body(Map.of("status", "active")).patch(path).then().statusCode(200);
        accept(token).then().statusCode(200).body("user.role", equalTo("viewer"));
    }

    @Test
    void aRevokedOneAndAnOlderOneAreWorthless() {
        var email = freshEmail();
        invite(owner, email, "viewer").then().statusCode(201);
        var first = team.token(email);
        var id = invite(owner, email, "member").jsonPath().getString("invitation_id");
        var second = team.nextToken(email, first);

        notValid(accept(first));
        newPerson().asks().delete("/api/auth/invitations/" + id).then().statusCode(404);
        owner.asks().delete("/api/auth/invitations/" + id).then().statusCode(204);
        owner.asks().delete("/api/auth/invitations/" + id).then().statusCode(404);
        notValid(accept(second));
        json().queryParam("token", second)
                .get("/api/auth/invitations/preview")
                .then()
                .statusCode(422);
    }

    @Test
    void thePlanCountsMembersAndOpenInvitations() {
        for (int i = 0; i < 9; i++) invite(owner, freshEmail(), "viewer").then().statusCode(201);

        invite(owner, freshEmail(), "viewer")
                .then()
                .statusCode(403)
                .body("code", equalTo("plan_limit_reached"))
                .body("detail", containsString("10 users"));
        owner.asks()
                .get("/api/auth/limits")
                .then()
                .statusCode(200)
                .body("organization_id", equalTo(owner.org()))
                .body("subscription_tier", equalTo("starter"))
                .body("limits.users.current", equalTo(1))
                .body("limits.users.limit", equalTo(10))
                .body("limits.agents.current", equalTo(0))
                .body("limits.api_calls.current", equalTo(0));
    }

    @Test
    void nobodyInvitesWithMoreThanTheyHold() {
        var admin = team.joining(owner, "admin");
        var manager = team.joining(owner, "manager");

        invite(admin, freshEmail(), "owner").then().statusCode(403).body("code", equalTo("more-than-own-rights"));
        invite(admin, freshEmail(), "admin").then().statusCode(201);
        invite(manager, freshEmail(), "viewer").then().statusCode(403);
        for (var role : List.of("root", "custom", ""))
            invite(owner, freshEmail(), role).then().statusCode(422).body("errors.field", equalTo(List.of("role")));
        invite(owner, "nonsense", "viewer").then().statusCode(422);
    }

    private static void notValid(Response answer) {
        answer.then().statusCode(422).body("code", equalTo("invitation-not-valid"));
    }
}
