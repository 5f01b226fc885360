package io.omnify.testkit.isolation;

import static io.restassured.RestAssured.given;

import io.omnify.auth.api.OrgId;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request of an attacker, put together piece by piece. */
final class Attempt {
    private static final List<String> ORGANISATION_HEADERS =
            List.of("X-Org-Id", "X-Organization-Id", "X-Omnify-Org", "X-Tenant-Id", "X-Forwarded-User");
    private static final List<String> ORGANISATION_NAMES =
            List.of("organization_id", "organization", "org_id", "org", "tenant", "tenant_id");
    static final String UNKNOWN = "unknown_01";
    private static final byte[] FILE = "Day,Spend\n2026-01-01,1\n".getBytes(StandardCharsets.UTF_8);
    private static final int PATIENCE_MILLIS = 20_000;

    private final Operation operation;
    private final RequestSpecification request;
    private final Map<String, String> path = new HashMap<>();
    private final Map<String, String> body = new HashMap<>();

    Attempt(Operation operation, @Nullable String token) {
        this.operation = operation;
        var patience = HttpClientConfig.httpClientConfig()
                .setParam("http.socket.timeout", PATIENCE_MILLIS)
                .setParam("http.connection.timeout", PATIENCE_MILLIS);
        this.request =
                given().config(RestAssuredConfig.config().httpClient(patience)).header("Prefer", "respond-async");
        if (token != null) request.header("Authorization", token);
        operation
                .pathParameters()
                .forEach(name -> path.put(name, operation.choices().getOrDefault(name, UNKNOWN)));
    }

    /** These ids wherever the operation has a place for them. */
    Attempt ids(Map<String, String> ids) {
        path.replaceAll(ids::getOrDefault);
        return body(ids);
    }

    Attempt body(Map<String, String> ids) {
        body.putAll(ids);
        return this;
    }

    Attempt query(Victim victim) {
        victim.ids().forEach(request::queryParam);
        ORGANISATION_NAMES.forEach(name -> request.queryParam(name, victim.org().value()));
        for (var name : operation.queryParameters())
            if (name.equals("cursor")) request.queryParam("cursor", cursor(victim));
        return this;
    }

    Attempt header(OrgId org) {
        ORGANISATION_HEADERS.forEach(name -> request.header(name, org.value()));
        return this;
    }

    /** The values of the victim's own questions, where the operation asks for them. */
    Attempt asking(Map<String, String> values) {
        for (var name : operation.queryParameters())
            if (values.containsKey(name)) request.queryParam(name, values.get(name));
        return this;
    }

    Response send() {
        if (operation.upload()) request.multiPart("file", "sample.csv", FILE, "text/csv");
        operation
                .bodySchema()
                .ifPresent(schema -> request.contentType("application/json").body(Bodies.of(schema, body)));
        if (operation.stream()) return Streamed.beginning(operation, request, path);
        return request.pathParams(path).request(operation.method(), operation.path());
    }

    private static String cursor(Victim victim) {
        var any = victim.ids().values().stream().findFirst().orElse("x");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(any.getBytes(StandardCharsets.UTF_8));
    }
}
