package io.omnify.analytics.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.omnify.auth.api.OrgId;
import io.omnify.testkit.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A person of one organisation who imports files and asks questions over HTTP. */
final class Client {
    final OrgId org;
    private final String token;

    Client(OrgId org, String token) {
        this.org = org;
        this.token = token;
    }

    static Client ofNewOrganisation() {
        var org = TestTokens.newOrg();
        return new Client(org, TestTokens.owner(org));
    }

    RequestSpecification request() {
        return given().header("Authorization", token);
    }

    Response post(String path, byte[] file, String mapping) {
        var form = request().multiPart("file", "export.csv", file, "text/csv");
        return (mapping.isEmpty() ? form : form.multiPart("mapping", mapping)).post(path);
    }

    Response upload(String csv) {
        return post("/api/analytics/imports", csv.getBytes(StandardCharsets.UTF_8), "");
    }

    Response preview(String csv) {
        return post("/api/analytics/imports/preview", csv.getBytes(StandardCharsets.UTF_8), "");
    }

    JsonPath imported(String csv) {
        return imported(csv.getBytes(StandardCharsets.UTF_8), "");
    }

    /** Imports and waits for the end. */
    JsonPath imported(byte[] csv, String mapping) {
        var location = post("/api/analytics/imports", csv, mapping)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        var path = location.substring(location.indexOf("/api/"));
        return await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(120))
                .until(() -> get(path), one -> !one.getString("status").equals("processing"));
    }

    /** Numbers as exact decimals. */
    JsonPath get(String path) {
        return request()
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(
                        JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }
}
