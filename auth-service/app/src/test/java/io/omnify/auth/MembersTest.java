package io.omnify.auth;

import static io.omnify.auth.AuthApi.PASSWORD;
import static io.omnify.auth.AuthApi.json;
import static io.omnify.auth.AuthApi.login;
import static io.omnify.auth.AuthApi.newPerson;
import static io.omnify.auth.AuthApi.refresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.omnify.testkit.TestServers;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class MembersTest {
    @Inject
    Team team;

    @Inject
    RedisDataSource redis;

    private AuthApi.Person owner;

    @BeforeEach
    void somebodySignsUp() {
        owner = newPerson();
    }

    @Test
    void aChangedRoleIsInTheNextTokenAndTheOldOneIsTakenBack() {
        var member = team.joining(owner, "member");

        change(owner, member, Map.of("role", "viewer")).then().statusCode(200).body("role", equalTo("viewer"));

        assertThat(revocations()).contains("member", owner.org() + "/" + member.user());
        var renewed = refresh(member.refresh());
        renewed.then().statusCode(200).body("user.role", equalTo("viewer"));
        assertThat(AuthApi.claims(renewed.jsonPath().getString("access_token")))
                .containsEntry("groups", List.of("viewer"));
    }

    @Test
    void theSuspendedAndTheRemovedAreOutAtOnce() {
        var member = team.joining(owner, "member");

        change(owner, member, Map.of("status", "suspended")).then().body("status", equalTo("suspended"));
        member.asks().get("/api/auth/me").then().statusCode(401);
        refresh(member.refresh()).then().statusCode(401);
        login(member.email(), PASSWORD).then().statusCode(401);
        change(owner, member, Map.of("status", "active")).then().statusCode(200);
        var back =
                login(member.email(), PASSWORD).then().statusCode(200).extract().jsonPath();

        owner.asks().delete("/api/auth/members/" + member.user()).then().statusCode(204);
        json().header("Authorization", "Bearer " + back.getString("access_token"))
                .get("/api/auth/me")
                .then()
                .statusCode(401);
        owner.asks().get("/api/auth/members/" + member.user()).then().statusCode(404);
        owner.asks().delete("/api/auth/members/" + member.user()).then().statusCode(404);
    }

    @Test
    void nobodyGivesOrTouchesWhatTheyDoNotHold() {
        var admin = team.joining(owner, "admin");
        var manager = team.joining(owner, "manager");

        forbidden(change(admin, admin, Map.of("role", "owner")));
        forbidden(change(admin, manager, Map.of("role", "owner")));
        forbidden(change(admin, owner, Map.of("role", "viewer")));
        forbidden(admin.asks().delete("/api/auth/members/" + owner.user()));
        change(manager, manager, Map.of("role", "admin")).then().statusCode(403);
        admin.asks().delete("/api/auth/organization").then().statusCode(403);
        admin.asks()
                .body(Map.of("user_id", admin.user()))
                .post("/api/auth/organization/transfer")
                .then()
                .statusCode(403);
        change(owner, admin, Map.of("role", "root")).then().statusCode(422);
        change(owner, admin, Map.of("status", "gone")).then().statusCode(422);
    }

    @Test
    void theLastOwnerStays() throws Exception {
        lastOwner(change(owner, owner, Map.of("role", "admin")));
        lastOwner(change(owner, owner, Map.of("status", "suspended")));
        lastOwner(owner.asks().delete("/api/auth/members/" + owner.user()));
        lastOwner(owner.asks().post("/api/auth/organization/leave"));

        var second = team.joining(owner, "owner");
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Integer> one =
                    () -> owner.asks().post("/api/auth/organization/leave").statusCode();
            Callable<Integer> other =
                    () -> second.asks().post("/api/auth/organization/leave").statusCode();
            var answers = threads.invokeAll(List.of(one, other));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(204, 409);
        }
    }

    @Test
    void anOwnerHandsTheOrganisationOver() {
        var heir = team.joining(owner, "viewer");

        owner.asks()
                .body(Map.of("user_id", heir.user()))
                .post("/api/auth/organization/transfer")
                .then()
                .statusCode(204);

        refresh(heir.refresh()).then().body("user.role", equalTo("owner"));
        var before = refresh(owner.refresh())
                .then()
                .body("user.role", equalTo("admin"))
                .extract()
                .jsonPath();
        json().header("Authorization", "Bearer " + before.getString("access_token"))
                .post("/api/auth/organization/leave")
                .then()
                .statusCode(204);
    }

    @Test
    void aRoleOfOnesOwnPermitsWhatItSaysAndNoMore() {
        var role = owner.asks()
                .body(Map.of("name", "Auditor", "permissions", List.of("audit:read")))
                .post("/api/auth/roles");
        role.then().statusCode(201).body("permissions", hasItems("audit:read", "user:read"));
        var id = role.jsonPath().getString("role");
        var auditor = team.joining(owner, id);

        assertThat(AuthApi.claims(auditor.access()))
                .containsEntry("groups", List.of("custom"))
                .containsEntry("scope", "audit:read user:read");
        auditor.asks().get("/api/auth/audit-logs").then().statusCode(200);
        auditor.asks().get("/api/auth/organization").then().statusCode(403);
        owner.asks().delete("/api/auth/roles/" + id).then().statusCode(409).body("code", equalTo("role-in-use"));

        owner.asks()
                .body(Map.of("name", "Auditor", "permissions", List.of("organization:read")))
                .put("/api/auth/roles/" + id)
                .then()
                .statusCode(200);
        assertThat(revocations()).contains(owner.org() + "/" + auditor.user());
        var renewed = refresh(auditor.refresh()).jsonPath().getString("access_token");
        json().header("Authorization", "Bearer " + renewed)
                .get("/api/auth/audit-logs")
                .then()
                .statusCode(403);
        json().header("Authorization", "Bearer " + renewed)
                .get("/api/auth/organization")
                .then()
                .statusCode(200);

        change(owner, auditor, Map.of("role", "viewer")).then().statusCode(200);
        owner.asks().delete("/api/auth/roles/" + id).then().statusCode(204);
        owner.asks().delete("/api/auth/roles/" + id).then().statusCode(404);
    }

    @Test
    void rolesAndPermissionsComePageByPageToWhoAsksForPages() {
        for (var list : List.of("roles", "permissions")) {
            var all = owner.asks().get("/api/auth/" + list).jsonPath().getList("$");
            var first = owner.asks().queryParam("limit", 2).get("/api/auth/" + list);
            var next = first.header("Link").replaceAll("<([^>]+)>; rel=\"next\"", "$1");
            var second = owner.asks().urlEncodingEnabled(false).get(next);
            assertThat(first.jsonPath().getList("$")).isEqualTo(all.subList(0, 2));
            assertThat(second.jsonPath().getList("$")).isEqualTo(all.subList(2, 4));
        }
    }

    @Test
    void aRoleCannotPermitMoreThanItsMakerMay() {
        var id = owner.asks()
                .body(Map.of("name", "Recruiter", "permissions", List.of("user:write")))
                .post("/api/auth/roles")
                .jsonPath()
                .getString("role");
        var recruiter = team.joining(owner, id);

        forbidden(recruiter
                .asks()
                .body(Map.of("name", "All", "permissions", List.of("organization:write")))
                .post("/api/auth/roles"));
        forbidden(recruiter
                .asks()
                .body(Map.of("name", "Recruiter", "permissions", List.of("user:write", "settings:write")))
                .put("/api/auth/roles/" + id));
        forbidden(change(recruiter, recruiter, Map.of("role", "viewer")));
        forbidden(Team.invite(recruiter, AuthApi.freshEmail(), "viewer"));
        owner.asks()
                .body(Map.of("name", "recruiter", "permissions", List.of()))
                .post("/api/auth/roles")
                .then()
                .statusCode(409);
        owner.asks()
                .body(Map.of("name", "X", "permissions", List.of("all:all")))
                .post("/api/auth/roles")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("permissions[0]"));
        recruiter.asks().get("/api/auth/roles").then().body("findAll{!it.built_in}", hasSize(1));
    }

    @Test
    void anotherOrganisationsPeopleAndRolesDoNotExist() {
        var stranger = newPerson();
        var id = owner.asks()
                .body(Map.of("name", "Mine", "permissions", List.of()))
                .post("/api/auth/roles")
                .jsonPath()
                .getString("role");

        change(stranger, owner, Map.of("role", "viewer")).then().statusCode(404);
        stranger.asks().delete("/api/auth/members/" + owner.user()).then().statusCode(404);
        var body = Map.of("name", "Theirs", "permissions", List.of());
        stranger.asks().body(body).put("/api/auth/roles/" + id).then().statusCode(404);
        stranger.asks().delete("/api/auth/roles/" + id).then().statusCode(404);
        change(stranger, stranger, Map.of("role", id)).then().statusCode(422);
        stranger.asks()
                .body(Map.of("user_id", owner.user()))
                .post("/api/auth/organization/transfer")
                .then()
                .statusCode(404);
    }

    private static Response change(AuthApi.Person by, AuthApi.Person whom, Map<String, ?> wish) {
        return by.asks().body(wish).patch("/api/auth/members/" + whom.user());
    }

    private static void forbidden(Response answer) {
        answer.then().statusCode(403).body("code", equalTo("more-than-own-rights"));
    }

    private static void lastOwner(Response answer) {
        answer.then().statusCode(409).body("code", equalTo("last-owner"));
    }

    private String revocations() {
        return redis.execute("XRANGE", "omnify:revocations", "-", "+").toString();
    }
}
