package io.omnify.auth;

import static io.omnify.auth.AuthApi.json;
import static io.omnify.auth.AuthApi.newPerson;
import static io.omnify.auth.AuthApi.refresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.MongoClient;
import io.omnify.auth.members.usecase.DeleteOrganisation;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class OrganizationsTest {
    @Inject
    MongoClient mongo;

    @Inject
    DeleteOrganisation deleteOrganisation;

    @Inject
    Team team;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private AuthApi.Person owner;

    @BeforeEach
    void somebodySignsUp() {
        owner = newPerson();
    }

    @Test
    void aPersonActsInOneOrganisationAtATime() {
        var second = owner.asks().body(Map.of("name", "Second")).post("/api/auth/organizations");
        second.then().statusCode(201).body("role", equalTo("owner")).body("name", equalTo("Second"));
        var id = second.jsonPath().getString("organization_id");
        owner.asks().get("/api/auth/organizations").then().body("organization_id", equalTo(List.of(owner.org(), id)));

        var switched = owner.asks().body(Map.of("organization_id", id)).post("/api/auth/organizations/switch");

        switched.then().statusCode(200).body("organization.organization_id", equalTo(id));
        var access = switched.jsonPath().getString("access_token");
        assertThat(AuthApi.claims(access)).containsEntry("org_id", id);
        json().header("Authorization", "Bearer " + access)
                .get("/api/auth/organization")
                .then()
                .body("name", equalTo("Second"));
        owner.asks().get("/api/auth/me").then().statusCode(401);
        refresh(owner.refresh()).then().statusCode(401);
    }

    @Test
    void nobodySwitchesToWhereTheyDoNotBelong() {
        for (var id : List.of(newPerson().org(), "org_unknown", "nonsense"))
            owner.asks()
                    .body(Map.of("organization_id", id))
                    .post("/api/auth/organizations/switch")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("organization-not-found"));
        owner.asks().get("/api/auth/me").then().statusCode(200);
    }

    @Test
    void aDeletionCanBeTakenBack() {
        owner.asks().delete("/api/auth/organization").then().statusCode(202).body("deletion_at", notNullValue());
        owner.asks().get("/api/auth/organization").then().body("deletion_at", notNullValue());
        owner.asks()
                .post("/api/auth/organization/restore")
                .then()
                .statusCode(200)
                .body("deletion_at", nullValue());

        makeDue();
        deleteOrganisation.deleteDue();

        owner.asks().get("/api/auth/organization").then().statusCode(200);
    }

    @Test
    void whatIsDueIsDeletedForEverybody() {
        var member = team.joining(owner, "member");
        owner.asks().delete("/api/auth/organization").then().statusCode(202);
        deleteOrganisation.deleteDue();
        member.asks().get("/api/auth/me").then().statusCode(200);

        makeDue();
        deleteOrganisation.deleteDue();

        for (var person : List.of(owner, member)) {
            person.asks().get("/api/auth/me").then().statusCode(401);
            refresh(person.refresh()).then().statusCode(401);
        }
        await().untilAsserted(() ->
                assertThat(stored().getList("outbox", Document.class)).isEmpty());
        assertThat(stored().get("deletion")).isNull();
        assertThat(stored().get("closedAt")).isNotNull();
    }

    @Test
    void membersDoNotDelete() {
        var admin = team.joining(owner, "admin");

        admin.asks().delete("/api/auth/organization").then().statusCode(403);
        admin.asks().post("/api/auth/organization/restore").then().statusCode(403);
        admin.asks().get("/api/auth/members").then().body("$", hasSize(2));
    }

    private void makeDue() {
        mongo.getDatabase(database)
                .getCollection("organizations")
                .updateOne(
                        new Document("_id", owner.org()).append("deletion", new Document("$exists", true)),
                        new Document("$set", new Document("deletion.dueAt", new Date(0))));
    }

    private Document stored() {
        return mongo.getDatabase(database)
                .getCollection("organizations")
                .find(new Document("_id", owner.org()))
                .first();
    }
}
