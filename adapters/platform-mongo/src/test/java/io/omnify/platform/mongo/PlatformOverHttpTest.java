package io.omnify.platform.mongo;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.mongodb.client.MongoClient;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "kafka,redis"))
class PlatformOverHttpTest {
    private static final String NOTE = "{\"first_line\":{\"some_text\":\"hello\",\"weight\":3},\"tags\":[\"a\"]}";
    private final MongoClient client;
    private final String database;
    private final String owner = TestTokens.owner(TestTokens.newOrg());

    PlatformOverHttpTest(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.client = client;
        this.database = database;
    }

    @BeforeEach
    void nothingWritten() {
        NotesResource.WRITTEN.set(0);
    }

    @Test
    void theSameKeyAndBodyAreAnsweredOnceAndForAll() {
        var key = UUID.randomUUID().toString();

        var first = post(owner, key, NOTE);
        var second = post(owner, key, NOTE);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(first.header("Location")).isEqualTo("/notes/1");
        assertThat(second.header("Location")).isEqualTo("/notes/1");
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(NotesResource.WRITTEN).hasValue(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var key = UUID.randomUUID().toString();
        post(owner, key, NOTE);

        post(owner, key, NOTE.replace("hello", "bye"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void anotherOrganisationsKeyIsItsOwn() {
        var key = UUID.randomUUID().toString();

        post(owner, key, NOTE).then().statusCode(201);
        post(TestTokens.owner(TestTokens.newOrg()), key, NOTE).then().statusCode(201);

        assertThat(NotesResource.WRITTEN).hasValue(2);
    }

    @Test
    void ofThirtyTwoParallelRequestsWithOneKeyOneIsDoneAndAllAreToldTheSame() throws Exception {
        var key = UUID.randomUUID().toString();
        var slow = NOTE.replace("hello", "slow");
        List<Callable<Response>> requests = IntStream.range(0, 32)
                .<Callable<Response>>mapToObj(i -> () -> post(owner, key, slow))
                .toList();

        var answers = new ArrayList<String>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : pool.invokeAll(requests)) {
                answers.add(answer.get().asString());
                assertThat(answer.get().statusCode()).isEqualTo(201);
            }
        }

        assertThat(NotesResource.WRITTEN).hasValue(1);
        assertThat(answers).hasSize(32).containsOnly(answers.getFirst());
    }

    @Test
    void aRefusalThatCanBeCuredLeavesTheKeyFree() {
        var key = UUID.randomUUID().toString();
        var org = TestTokens.newOrg();

        post(TestTokens.viewer(org), key, NOTE).then().statusCode(403);
        post(owner, key, NOTE.replace("hello", "prove"))
                .then()
                .statusCode(403)
                .body("code", equalTo("step_up_required"));
        post(owner, key, NOTE.replace("hello", "prove"))
                .then()
                .statusCode(403)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void theDatabaseDoesNotKnowWhatWasAnswered() {
        post(owner, UUID.randomUUID().toString(), NOTE.replace("hello", "shown-once"))
                .then()
                .statusCode(201);

        var kept = new ArrayList<Document>();
        client.getDatabase(database).getCollection("idempotency").find().into(kept);
        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(record -> assertThat(text(record)).doesNotContain("shown-once"));
    }

    private static String text(Document kept) {
        var body = kept.get("body", Binary.class);
        return kept + (body == null ? "" : new String(body.getData(), UTF_8));
    }

    @Test
    void aFailureOnOurSideLeavesTheKeyFreeAndLeaksNothing() {
        var key = UUID.randomUUID().toString();
        var crash = NOTE.replace("hello", "crash");

        post(owner, key, crash)
                .then()
                .statusCode(500)
                .body(not(equalTo("secret detail")))
                .body("code", equalTo("internal-error"));
        post(owner, key, crash).then().statusCode(201);
    }

    @Test
    void aDatabaseThatIsAwayIsNamedAndWorthAnotherTryButOneThatRefusesIsOurFault() {
        post(owner, null, NOTE.replace("hello", "away"))
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("code", equalTo("storage-unavailable"))
                .body("detail", not(containsString("secret.example")));
        post(owner, null, NOTE.replace("hello", "refused"))
                .then()
                .statusCode(500)
                .body("code", equalTo("internal-error"));
    }

    @Test
    void malformedJsonIsNotTheSameAsAWrongType() {
        post(owner, null, "{\"first_line\":").then().statusCode(400).body("code", equalTo("malformed-json"));
        post(owner, null, "{\"first_line\":{\"some_text\":\"x\",\"weight\":\"heavy\"}}")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("first_line.weight"));
        post(owner, null, "{\"tags\":\"a\"}").then().statusCode(422).body("errors.field", hasItem("tags"));
        post(owner, null, "[]").then().statusCode(422);
        post(owner, null, "").then().statusCode(422);
    }

    @Test
    void everyInvalidFieldIsNamed() {
        post(owner, null, "{\"first_line\":{\"some_text\":\" \",\"weight\":11}}")
                .then()
                .statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body("errors.field", hasItem("first_line.some_text"))
                .body("errors.field", hasItem("first_line.weight"))
                .body("request_id", not(emptyOrNullString()));
        post(owner, null, "{}").then().statusCode(422).body("errors.field", hasItem("first_line"));
    }

    @Test
    void onlyAVerifiedAccessTokenOpens() {
        var org = TestTokens.newOrg();
        for (var token : List.of(TestTokens.expired(org), TestTokens.forged(org), TestTokens.unsigned(org), "Bearer x"))
            post(token, null, NOTE).then().statusCode(401).body("code", equalTo("unauthenticated"));
        given().contentType("application/json").body(NOTE).post("/notes").then().statusCode(401);
    }

    @Test
    void aRoleWithoutThePermissionIsForbidden() {
        var viewer = TestTokens.viewer(TestTokens.newOrg());

        post(viewer, null, NOTE).then().statusCode(403).body("code", equalTo("forbidden"));
        as(viewer).get("/notes").then().statusCode(200);
        post(TestTokens.service(TestTokens.newOrg(), "agent:write"), null, NOTE)
                .then()
                .statusCode(201);
        as(TestTokens.service(TestTokens.newOrg(), "agent:write"))
                .get("/notes")
                .then()
                .statusCode(403);
    }

    @Test
    void anEndpointThatDeclaresNothingIsClosed() {
        as(owner).get("/notes/undeclared").then().statusCode(403);
    }

    @Test
    void aQueryParameterThatIsNoNumberIsNamed() {
        for (var wrong : List.of("abc", "1.5", "0", "201", "99999999999"))
            as(owner)
                    .get("/notes?limit=" + wrong)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("invalid-values"))
                    .body("errors.field", hasItem("limit"));
        as(owner).get("/notes?limit=7").then().statusCode(200).body("[0]", equalTo("7"));
        as(owner).get("/notes?limit=").then().statusCode(200).body("[0]", equalTo("50"));
    }

    @Test
    void aRequestIdIsTakenWhenWellFormedAndMadeOtherwise() {
        as(owner).header("X-Request-Id", "abc-1").get("/notes").then().header("X-Request-Id", "abc-1");
        as(owner).header("X-Request-Id", "a b<c>").get("/notes").then().header("X-Request-Id", startsWith("req_"));
        as(owner).get("/nowhere").then().statusCode(404).body("code", equalTo("not-found"));
    }

    private static Response post(String token, String key, String body) {
        var request = as(token).contentType("application/json").body(body);
        if (key != null) request.header("Idempotency-Key", key);
        return request.post("/notes");
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", token);
    }
}
