package io.omnify.auth;

import static io.omnify.auth.AuthApi.PASSWORD;
import static io.omnify.auth.AuthApi.form;
import static io.omnify.auth.AuthApi.freshEmail;
import static io.omnify.auth.AuthApi.json;
import static io.omnify.auth.AuthApi.login;
import static io.omnify.auth.AuthApi.newPerson;
import static io.omnify.auth.AuthApi.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.omnify.auth.accounts.port.LoginAttempts;
import io.omnify.auth.accounts.port.PasswordHasher;
import io.omnify.auth.adapter.password.Argon2Hasher;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.testkit.AuditTrail;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class SignInTest {
    private static final String ABROAD = "203.0.113.77";

    @Inject
    LoginAttempts attempts;

    @Inject
    MailBox mailBox;

    @Inject
    PasswordHasher hasher;

    @Test
    void registeringAnswersEverythingAClientNeeds() {
        var email = freshEmail();

        register(form(email.toUpperCase()))
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(900))
                .body("refresh_expires_in", equalTo(30 * 24 * 3600))
                .body("access_token", matchesPattern("[\\w-]+\\.[\\w-]+\\.[\\w-]+"))
                .body("refresh_token", startsWith("omr_"))
                .body("user.user_id", startsWith("user_"))
                .body("user.email", equalTo(email))
                .body("user.full_name", equalTo("Ada Byron"))
                .body("user.role", equalTo("owner"))
                .body("organization.organization_id", startsWith("org_"))
                .body("organization.name", equalTo("Engines & Co"))
                .body("organization.slug", startsWith("engines-co"))
                .body("organization.subscription_tier", equalTo("starter"));
    }

    @Test
    void anEmailAddressHasOneAccountHoweverItIsSpelled() {
        var person = newPerson();

        register(form("  " + person.email().toUpperCase() + " "))
                .then()
                .statusCode(409)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("email-taken"));
    }

    @Test
    void ofManyParallelSignUpsWithOneAddressOneSucceeds() throws Exception {
        var form = form(freshEmail());
        List<Callable<Integer>> attempts = IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(i -> () -> register(form).statusCode())
                .toList();

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = pool.invokeAll(attempts).stream()
                    .map(future -> future.resultNow())
                    .toList();

            assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
        }
    }

    @Test
    void organisationsOfOneNameHaveTheirOwnAddress() {
        var first = newPerson().token().getString("organization.slug");
        var second = newPerson().token().getString("organization.slug");

        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void aWeakPasswordIsRefusedByName() {
        var email = freshEmail();
        for (var weak : List.of(
                "short1",
                "password123",
                "12345678",
                "x".repeat(129),
                "xxxxxxxxxxxx",
                email,
                "ada-byron",
                "Engines&Co-1")) {
            var form = form(email);
            form.put("password", weak);

            register(form)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("weak-password"))
                    .body("errors.field", equalTo(List.of("password")));
        }
    }

    @Test
    void whatIsMissingOrOfTheWrongTypeIsNamed() {
        json().body("{}")
                .post("/api/auth/register")
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("email", "full_name", "password")));
        var nowhere = form(freshEmail());
        nowhere.remove("organization_name");
        register(nowhere).then().statusCode(422).body("errors.field", equalTo(List.of("organization_name")));
        for (var field : List.of("email", "full_name", "organization_name", "password")) {
            for (Object wrong : List.of(12, true, List.of("a"), Map.of("a", "b"))) {
                var form = form(freshEmail());
                form.put(field, wrong);
                register(form).then().statusCode(422).body("errors.field", hasItem(field));
            }
        }
    }

    @Test
    void impossibleValuesAreNamed() {
        for (var email : List.of("", "nobody", "a@b", "a b@example.com", "@example.com", "a@example..com", "a@-.com"))
            refused("email", email);
        for (var name : List.of("", "   ", "x".repeat(101), "a\u0000b")) {
            refused("full_name", name);
            refused("organization_name", name);
        }
    }

    private static void refused(String field, String value) {
        var form = form(freshEmail());
        form.put(field, value);
        register(form).then().statusCode(422).body("errors.field", hasItem(field));
    }

    @Test
    void whatIsNotJsonIsRefusedWithoutDetails() {
        for (var path : List.of("/api/auth/register", "/api/auth/login", "/api/auth/refresh")) {
            json().body("{\"email\":").post(path).then().statusCode(400).body("code", equalTo("malformed-json"));
            json().body("nonsense").post(path).then().statusCode(400);
            json().body("[]").post(path).then().statusCode(422);
            json().body("").post(path).then().statusCode(not(equalTo(500)));
            json().contentType("text/plain").body("{}").post(path).then().statusCode(415);
        }
        json().body("{\"email\":\"" + "x".repeat(300_000) + "\"}")
                .post("/api/auth/login")
                .then()
                .statusCode(413);
    }

    @Test
    void thePasswordLetsIn() {
        var person = newPerson();

        login(person.email().toUpperCase(), PASSWORD)
                .then()
                .statusCode(200)
                .body("user.user_id", equalTo(person.user()))
                .body("organization.organization_id", equalTo(person.org()));
    }

    @Test
    void anUnknownAddressLooksLikeAWrongPassword() {
        var known = login(newPerson().email(), "not-the-password");
        var unknown = login(freshEmail(), "not-the-password");

        for (var answer : List.of(known, unknown))
            answer.then().statusCode(401).body("code", equalTo("invalid-credentials"));
        assertThat(known.jsonPath().getString("detail"))
                .isEqualTo(unknown.jsonPath().getString("detail"));
    }

    @Test
    void anUnknownAddressCostsAsMuchWorkAsAWrongPassword() {
        var email = newPerson().email();
        login(email, "not-the-password");
        long before = hashings();
        login(email, "not-the-password");
        long known = hashings() - before;

        login(freshEmail(), "not-the-password");

        assertThat(known).isEqualTo(1);
        assertThat(hashings() - before - known).isEqualTo(known);
    }

    /** How often Argon2 has done its work. */
    private long hashings() {
        return ((Argon2Hasher) hasher).worked();
    }

    @Test
    void repeatedFailuresLockTheAccountForThisAddressOnly() {
        var email = newPerson().email();
        for (int i = 0; i < 5; i++) login(email, "not-the-password").then().statusCode(401);

        var locked = login(email, PASSWORD);

        locked.then().statusCode(423).body("code", equalTo("account-locked"));
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1, 30);
        json().header("X-Forwarded-For", "203.0.113.7")
                .body(Map.of("email", email, "password", PASSWORD))
                .post("/api/auth/login")
                .then()
                .statusCode(200);
    }

    @Test
    void anUnknownAddressIsLockedAlike() {
        var email = freshEmail();
        for (int i = 0; i < 5; i++) login(email, "not-the-password").then().statusCode(401);

        login(email, "not-the-password").then().statusCode(423);
    }

    @Test
    void aBadTokenDoesNotCloseTheDoorsThatNeedNone() {
        var person = newPerson();

        json().header("Authorization", "Bearer expired.or.broken")
                .body(Map.of("email", person.email(), "password", PASSWORD))
                .post("/api/auth/login")
                .then()
                .statusCode(200);
    }

    @Test
    void whereManyPasswordsAreTriedAStrangerWithTheRightOneIsAnsweredLikeOneWithAWrongOne() {
        var person = newPerson();
        login(person.email(), PASSWORD).then().statusCode(200);
        var org = new OrgId(person.org());
        for (int i = 0; i <= LoginAttempts.USUAL_PER_ORGANISATION; i++)
            attempts.failedIn(org, new UserId(person.user()));

        var right = abroad(person.email(), PASSWORD);
        var wrong = abroad(person.email(), "not it");
        right.then().statusCode(401);
        assertThat(plain(right)).isEqualTo(plain(wrong)).isEqualTo(plain(abroad(AuthApi.freshEmail(), "not it")));
        login(person.email(), PASSWORD).then().statusCode(200);

        var token = mailBox.token(person.email(), "A sign-in to your account was refused");
        json().header("X-Forwarded-For", ABROAD)
                .body(Map.of("token", token, "new_password", "another-battery-staple-3"))
                .post("/api/auth/password/reset-confirm")
                .then()
                .statusCode(204);
        abroad(person.email(), "another-battery-staple-3").then().statusCode(200);
        AuditTrail.until(org, "organization.guarded");
    }

    private static Response abroad(String email, String password) {
        return json().header("X-Forwarded-For", ABROAD)
                .body(Map.of("email", email, "password", password))
                .post("/api/auth/login");
    }

    private static String plain(Response answer) {
        return answer.statusCode() + answer.asString().replaceAll("\"request_id\":\"[^\"]*\"", "");
    }
}
