package io.omnify.auth;

import static io.omnify.auth.AuthApi.PASSWORD;
import static io.omnify.auth.AuthApi.json;
import static io.omnify.auth.AuthApi.login;
import static io.omnify.auth.AuthApi.newPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.accounts.domain.Membership;
import io.omnify.auth.accounts.port.Accounts;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import io.omnify.auth.port.Ids;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class OrganizationTest {
    @Inject
    Accounts accounts;

    @Inject
    Ids ids;

    private AuthApi.Person owner;

    @BeforeEach
    void somebodySignsUp() {
        owner = newPerson();
    }

    @Test
    void anOwnerRenamesTheOrganisationAndItsAddressStays() {
        var slug = owner.token().getString("organization.slug");

        owner.asks()
                .body(Map.of("name", "Difference Ltd", "settings", Map.of("$currency", "EUR", "a.b", List.of(1, 2))))
                .put("/api/auth/organization")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");

        owner.asks()
                .get("/api/auth/organization")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("organization_id", equalTo(owner.org()))
                .body("name", equalTo("Difference Ltd"))
                .body("slug", equalTo(slug))
                .body("subscription_tier", equalTo("starter"))
                .body("settings.$currency", equalTo("EUR"))
                .body("created_at", notNullValue());
    }

    @Test
    void aChangeOfWhatHasChangedIsRefused() {
        var change = Map.of("name", "Once");
        owner.asks()
                .header("If-Match", "\"0\"")
                .body(change)
                .put("/api/auth/organization")
                .then()
                .statusCode(200);

        for (var stale : List.of("\"0\"", "\"7\"", "nonsense"))
            owner.asks()
                    .header("If-Match", stale)
                    .body(Map.of("name", "Twice"))
                    .put("/api/auth/organization")
                    .then()
                    .statusCode(412)
                    .body("code", equalTo("precondition-failed"));
    }

    @Test
    void aBodyMayNotNameAnotherOrganisation() {
        owner.asks()
                .body(Map.of("organization_id", newPerson().org(), "name", "Mine now"))
                .put("/api/auth/organization")
                .then()
                .statusCode(403);
        owner.asks()
                .body(Map.of("organization_id", owner.org(), "name", "Mine"))
                .put("/api/auth/organization")
                .then()
                .statusCode(200);
    }

    @Test
    void wrongValuesAreNamed() {
        for (Object name : List.of("", "x".repeat(101), 5))
            owner.asks()
                    .body(Map.of("name", name))
                    .put("/api/auth/organization")
                    .then()
                    .statusCode(422)
                    .body("errors.field", hasItem("name"));
        for (Object settings : List.of("text", List.of(1), Map.of("big", "x".repeat(20_000))))
            owner.asks()
                    .body(Map.of("settings", settings))
                    .put("/api/auth/organization")
                    .then()
                    .statusCode(422)
                    .body("errors.field", hasItem("settings"));
    }

    @Test
    void aViewerSeesButChangesNothing() {
        var viewer = joining(Role.VIEWER);

        asks(viewer).get("/api/auth/organization").then().statusCode(200);
        asks(viewer)
                .body(Map.of("name", "Mine"))
                .put("/api/auth/organization")
                .then()
                .statusCode(403);
        asks(viewer)
                .body(Map.of("full_name", "Vi Ewer"))
                .put("/api/auth/me")
                .then()
                .statusCode(200);
    }

    @Test
    void membersAreThoseOfTheOwnOrganisation() {
        var viewer = joining(Role.VIEWER);
        var stranger = newPerson();

        var first = owner.asks().queryParam("limit", 1).get("/api/auth/members");

        first.then()
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].email", equalTo(viewer))
                .body("[0].role", equalTo("viewer"));
        var next = first.header("Link").replaceAll("<([^>]+)>; rel=\"next\"", "$1");
        var second = owner.asks().urlEncodingEnabled(false).get(next);
        second.then().statusCode(200).body("user_id", equalTo(List.of(owner.user())));
        assertThat(second.header("Link")).isNull();
        owner.asks()
                .get("/api/auth/members/" + owner.user())
                .then()
                .statusCode(200)
                .body("role", equalTo("owner"));
        for (var id : List.of(stranger.user(), "user_unknown", "nonsense"))
            owner.asks()
                    .get("/api/auth/members/" + id)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("member-not-found"));
        owner.asks().queryParam("limit", 201).get("/api/auth/members").then().statusCode(422);
        owner.asks().queryParam("cursor", "%%%").get("/api/auth/members").then().statusCode(422);
    }

    /** Joins without an invitation, which does not exist yet. */
    private String joining(Role role) {
        var model = accounts.find(new UserId(owner.user())).orElseThrow();
        var email = AuthApi.freshEmail();
        var membership = new Membership(new OrgId(owner.org()), role, Instant.EPOCH);
        accounts.add(new Account(
                new UserId(ids.next("user_")),
                new EmailAddress(email),
                "Vi",
                model.passwordHash(),
                List.of(membership),
                Map.of(),
                null,
                Instant.EPOCH,
                0));
        return email;
    }

    private static RequestSpecification asks(String email) {
        return json().header(
                        "Authorization",
                        "Bearer " + login(email, PASSWORD).jsonPath().getString("access_token"));
    }
}
