package io.omnify.auth;

import static io.omnify.auth.AuthApi.json;
import static io.omnify.auth.AuthApi.newPerson;
import static io.omnify.auth.AuthApi.refresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class RefreshTest {
    @Test
    void aRefreshTokenIsExchangedForNewTokens() {
        var person = newPerson();

        var renewed = refresh(person.refresh());

        renewed.then()
                .statusCode(200)
                .body("refresh_token", not(equalTo(person.refresh())))
                .body("access_token", not(equalTo(person.access())))
                .body("user.user_id", equalTo(person.user()))
                .body("organization.organization_id", equalTo(person.org()));
        refresh(renewed.jsonPath().getString("refresh_token")).then().statusCode(200);
    }

    @Test
    void anOldRefreshTokenEndsTheWholeSession() {
        var person = newPerson();
        var second = refresh(person.refresh()).jsonPath();
        var third = refresh(second.getString("refresh_token")).jsonPath();

        refresh(person.refresh()).then().statusCode(401).body("code", equalTo("refresh-token-reused"));

        refresh(third.getString("refresh_token")).then().statusCode(401).body("code", equalTo("invalid-refresh-token"));
        for (var access : List.of(person.access(), third.getString("access_token")))
            json().header("Authorization", "Bearer " + access)
                    .get("/api/auth/me")
                    .then()
                    .statusCode(401);
    }

    @Test
    void ofManyParallelRenewalsOfOneTokenOneWins() throws Exception {
        var person = newPerson();
        List<Callable<Response>> attempts = IntStream.range(0, 64)
                .<Callable<Response>>mapToObj(i -> () -> refresh(person.refresh()))
                .toList();

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = pool.invokeAll(attempts).stream()
                    .map(future -> future.resultNow().statusCode())
                    .toList();

            assertThat(answers).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 401);
        }
    }

    @Test
    void aClientWhoseAnswerWasLostMayAskAgain() {
        var person = newPerson();
        var lost = refresh(person.refresh()).then().statusCode(200).extract().jsonPath();

        var again = refresh(person.refresh()).then().statusCode(200).extract().jsonPath();

        json().header("Authorization", "Bearer " + again.getString("access_token"))
                .get("/api/auth/me")
                .then()
                .statusCode(200);
        refresh(again.getString("refresh_token")).then().statusCode(200);
        refresh(lost.getString("refresh_token")).then().statusCode(401).body("code", equalTo("refresh-token-reused"));
    }

    @Test
    void aGuessedTokenIsRefusedAndEndsNothing() {
        var person = newPerson();
        var session = person.refresh().split("\\.")[0];
        var guessed = session + "." + "A".repeat(22) + "." + "B".repeat(43);

        for (var token : List.of(guessed, "omr_nobody", "", "x".repeat(500), person.access()))
            refresh(token).then().statusCode(401).body("code", equalTo("invalid-refresh-token"));

        refresh(person.refresh()).then().statusCode(200);
    }

    @Test
    void aTokenThatIsMissingOrNoTextIsNamed() {
        json().body("{}")
                .post("/api/auth/refresh")
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("refresh_token")));
        json().body(Map.of("refresh_token", 5))
                .post("/api/auth/refresh")
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("refresh_token")));
    }

    @Test
    void refreshTokensAreNotAccessTokens() {
        var person = newPerson();

        json().header("Authorization", "Bearer " + person.refresh())
                .get("/api/auth/me")
                .then()
                .statusCode(401);
    }
}
