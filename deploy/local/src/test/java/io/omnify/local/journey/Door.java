package io.omnify.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** One organisation's owner in front of the gateway, as an API client sees it. */
final class Door {
    static final String WORKFLOW = "where-should-the-budget-go";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONG = Duration.ofSeconds(120);
    private static final Duration SOON = Duration.ofSeconds(20);

    private final String url;
    private final String token;
    final String organization;
    final String email;

    private Door(String url, JsonNode token, String email) {
        this.url = url;
        this.token = token.path("access_token").asText();
        this.organization = token.at("/organization/organization_id").asText();
        this.email = email;
    }

    /** Signs up a new person with a new organisation. */
    static Door signUp(String url) {
        var name = UUID.randomUUID().toString().substring(0, 8);
        var email = "ada." + name + "@example.com";
        var answer = RestAssured.given()
                .baseUri(url)
                .contentType("application/json")
                .body(Map.of(
                        "email",
                        email,
                        "password",
                        "correct horse battery staple",
                        "full_name",
                        "Ada Lovelace",
                        "organization_name",
                        "Engines " + name))
                .post("/api/auth/register");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return new Door(url, json(answer), email);
    }

    String token() {
        return token;
    }

    RequestSpecification request() {
        return RestAssured.given().baseUri(url).header("Authorization", "Bearer " + token);
    }

    /** For a request that must be answered soon, whatever is away. */
    RequestSpecification impatient() {
        var patience = HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", (int) SOON.toMillis());
        return request().config(RestAssuredConfig.config().httpClient(patience));
    }

    Response get(String path) {
        return request().get(path);
    }

    Response post(String path, Object body) {
        return request().contentType("application/json").body(body).post(path);
    }

    JsonNode read(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.asString()).isEqualTo(200);
        return json(answer);
    }

    /** Imports a file and returns the finished import. */
    JsonNode importCsv(String name, byte[] csv) {
        var accepted = request().multiPart("file", name, csv, "text/csv").post("/api/analytics/imports");
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        var location = accepted.header("Location");
        await().atMost(LONG)
                .until(() -> !"processing".equals(read(location).path("status").asText()));
        return read(location);
    }

    /** Starts the workflow of the main job and returns the run's id. */
    String startRun() {
        var answer = startRun(UUID.randomUUID().toString());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        return json(answer).path("execution_id").asText();
    }

    /** Asks for one run of the main job, however often it is asked with the same key. */
    Response startRun(String key) {
        return impatient()
                .contentType("application/json")
                .header("Prefer", "respond-async")
                .header("Idempotency-Key", key)
                .body(Map.of("input_data", Map.of()))
                .post("/api/agentkit/workflows/" + WORKFLOW + "/execute");
    }

    JsonNode run(String run) {
        return read(runPath(run));
    }

    static String runPath(String run) {
        return "/api/agentkit/workflows/" + WORKFLOW + "/executions/" + run;
    }

    /** Waits until the run has ended, however long the services take to come back meanwhile. */
    JsonNode awaitEnd(String run) {
        await().atMost(LONG)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> ended(get(runPath(run))));
        return run(run);
    }

    private static boolean ended(Response answer) {
        if (answer.statusCode() != 200) return false;
        var status = json(answer).path("status").asText();
        return !status.equals("pending") && !status.equals("running") && !status.equals("waiting");
    }

    static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.asString(), e);
        }
    }
}
