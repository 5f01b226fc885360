package io.omnify.auth;

import static io.omnify.auth.AuthApi.PASSWORD;
import static io.omnify.auth.AuthApi.form;
import static io.omnify.auth.AuthApi.freshEmail;
import static io.omnify.auth.AuthApi.json;
import static io.omnify.auth.AuthApi.login;
import static io.omnify.auth.AuthApi.newPerson;
import static io.omnify.auth.AuthApi.refresh;
import static io.omnify.auth.AuthApi.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.mongodb.client.MongoClient;
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
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class PasswordResetTest {
    private static final String RESET = "Choose a new password";
    private static final String NEXT = "a-quite-different-one-9";

    @Inject
    MailBox mailBox;

    @Inject
    MongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private static Response request(String email) {
        return json().body(Map.of("email", email)).post("/api/auth/password/reset-request");
    }

    private static Response confirm(String token, String password) {
        return json().body(Map.of("token", token, "new_password", password)).post("/api/auth/password/reset-confirm");
    }

    private String tokenOf(String email) {
        request(email).then().statusCode(200);
        return mailBox.token(email, RESET);
    }

    @Test
    void whoReadsTheMailboxChoosesANewPasswordAndEverySessionEnds() {
        var person = newPerson();
        var token = tokenOf(person.email());

        confirm(token, NEXT).then().statusCode(204);

        login(person.email(), PASSWORD).then().statusCode(401);
        login(person.email(), NEXT).then().statusCode(200);
        refresh(person.refresh()).then().statusCode(401);
        person.asks().get("/api/auth/me").then().statusCode(401);
        confirm(token, NEXT).then().statusCode(422).body("code", equalTo("mail-token-not-valid"));
        assertThat(mailBox.next(person.email(), "Your password was changed").getText())
                .doesNotContain("token=");
    }

    @Test
    void theAnswerIsTheSameWhetherThereIsAnAccountOrNot() {
        var known = request(newPerson().email());
        var unknown = request(freshEmail());
        var nonsense = request("not an address");

        for (var answer : List.of(known, unknown, nonsense)) answer.then().statusCode(200);
        assertThat(known.asString()).isEqualTo(unknown.asString()).isEqualTo(nonsense.asString());
        assertThat(known.headers().asList().stream().map(h -> h.getName()).sorted())
                .isEqualTo(unknown.headers().asList().stream()
                        .map(h -> h.getName())
                        .sorted()
                        .toList());
    }

    @Test
    void aWeakPasswordLeavesTheTokenGood() {
        var person = newPerson();
        var token = tokenOf(person.email());

        for (var weak : List.of("short", "password123", "ada-byron", person.email(), "Engines&Co-1"))
            confirm(token, weak).then().statusCode(422).body("code", equalTo("weak-password"));

        confirm(token, NEXT).then().statusCode(204);
    }

    @Test
    void aTokenIsGoodOnceHoweverManyUseIt() throws Exception {
        var token = tokenOf(newPerson().email());
        List<Callable<Integer>> attempts = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> () -> confirm(token, NEXT + i).statusCode())
                .toList();

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(pool.invokeAll(attempts).stream().map(f -> f.resultNow()))
                    .containsOnlyOnce(204)
                    .allMatch(status -> status == 204 || status == 422);
        }
    }

    @Test
    void onlyTheMailKnowsTheToken() {
        var person = newPerson();
        var token = tokenOf(person.email());

        for (var name : mongo.getDatabase(database).listCollectionNames())
            for (var document : mongo.getDatabase(database).getCollection(name).find(new Document()))
                assertThat(document.toJson()).doesNotContain(token);
    }

    @Test
    void aMailboxIsNotFilled() {
        var person = newPerson();
        mailBox.next(person.email(), "Confirm your e-mail address");
        for (int i = 0; i < 8; i++) request(person.email()).then().statusCode(200);
        var other = newPerson().email();
        request(other);

        mailBox.next(other, RESET);
        await().untilAsserted(() -> assertThat(mailBox.of(person.email())).hasSize(5));
    }

    @Test
    void aNameInALetterIsTextAndNothingElse() {
        var form = form(freshEmail());
        form.put("full_name", "<b>Ada</b> & {name}");
        register(form).then().statusCode(201);

        var mail = mailBox.next(String.valueOf(form.get("email")), "Confirm your e-mail address");

        assertThat(mail.getHtml())
                .contains("&lt;b&gt;Ada&lt;/b&gt; &amp; {name}")
                .doesNotContain("<b>Ada");
        assertThat(mail.getText()).contains("<b>Ada</b> & {name}");
    }

    @Test
    void anAddressIsVerifiedByItsMail() {
        var person = newPerson();
        person.asks().get("/api/auth/me").then().body("email_verified", equalTo(false));
        var token = mailBox.token(person.email(), "Confirm your e-mail address");

        json().body(Map.of("token", token))
                .post("/api/auth/verify-email")
                .then()
                .statusCode(200)
                .body("email", equalTo(person.email()));

        person.asks().get("/api/auth/me").then().body("email_verified", equalTo(true));
        json().body(Map.of("token", token))
                .post("/api/auth/verify-email")
                .then()
                .statusCode(422)
                .body("code", equalTo("mail-token-not-valid"));
        confirm(token, NEXT).then().statusCode(422);
        person.asks().post("/api/auth/verify-email/request").then().statusCode(202);
    }
}
