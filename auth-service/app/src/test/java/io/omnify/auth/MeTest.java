package io.omnify.auth;

import static io.omnify.auth.AuthApi.PASSWORD;
import static io.omnify.auth.AuthApi.newPerson;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class MeTest {
    private AuthApi.Person person;

    @BeforeEach
    void somebodySignsUp() {
        person = newPerson();
    }

    @Test
    void peopleSeeThemselves() {
        person.asks()
                .get("/api/auth/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("user_id", equalTo(person.user()))
                .body("email", equalTo(person.email()))
                .body("full_name", equalTo("Ada Byron"))
                .body("role", equalTo("owner"))
                .body("organization_id", equalTo(person.org()))
                .body("preferences", equalTo(Map.of()))
                .body("created_at", notNullValue());
    }

    @Test
    void peopleChangeWhatIsTheirs() {
        var preferences = Map.of("theme", "dark", "a.b", Map.of("$c", true));

        person.asks()
                .body(Map.of("full_name", "  Ada   Lovelace ", "preferences", preferences, "role", "admin"))
                .put("/api/auth/me")
                .then()
                .statusCode(200)
                .body("full_name", equalTo("Ada Lovelace"));

        person.asks()
                .get("/api/auth/me")
                .then()
                .body("full_name", equalTo("Ada Lovelace"))
                .body("preferences", equalTo(preferences))
                .body("role", equalTo("owner"));
        person.asks().body("{}").put("/api/auth/me").then().statusCode(200);
    }

    @Test
    void wrongValuesAreNamed() {
        refused(Map.of("full_name", ""), "full_name");
        refused(Map.of("full_name", 7), "full_name");
        refused(Map.of("preferences", "dark"), "preferences");
        refused(Map.of("preferences", Map.of("big", "x".repeat(20_000))), "preferences");
        refused(Map.of("password", "a-quite-different-one-9"), "current_password");
        refused(Map.of("current_password", PASSWORD), "password");
        refused(Map.of("password", "short", "current_password", PASSWORD), "password");
        refused(Map.of("password", "a-quite-different-one-9", "current_password", "wrong-one-1"), "current_password");
        person.asks().body("{").put("/api/auth/me").then().statusCode(400);
    }

    @Test
    void guessingTheCurrentPasswordLocksToo() {
        var guess = Map.of("password", "a-quite-different-one-9", "current_password", "wrong-one-1");
        for (int i = 0; i < 5; i++)
            person.asks().body(guess).put("/api/auth/me").then().statusCode(422);

        person.asks().body(guess).put("/api/auth/me").then().statusCode(423).header("Retry-After", notNullValue());
    }

    private void refused(Map<String, ?> body, String field) {
        person.asks().body(body).put("/api/auth/me").then().statusCode(422).body("errors.field", hasItem(field));
    }

    @Test
    void nobodyElseMay() {
        for (var path : List.of("me", "organization", "members", "sessions"))
            AuthApi.json().get("/api/auth/" + path).then().statusCode(401);
        AuthApi.json().post("/api/auth/logout").then().statusCode(401);
    }
}
