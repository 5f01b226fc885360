package io.omnify.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.local.bench.gateway.Issuer;
import io.omnify.local.journey.MergedApi.Operation;
import io.omnify.local.platform.Platform;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Everything the door offers, tried by those who may not have it, with all processes running: what the suites of the
 * services show one by one also holds for the platform as it is put together.
 */
@ExtendWith(RunningPlatform.class)
class DoorIsolationTest {
    private static final String UNKNOWN = "nobody-has-this";
    private static final String NOBODYS = "00000000";
    private static final int TAIL = NOBODYS.length();
    private static final List<String> ORGANISATION_HEADERS =
            List.of("X-Organization-Id", "X-Org-Id", "X-Omnify-Org", "X-Tenant-Id", "X_Org_Id");
    private static Map<String, String> ids = Map.of();
    private static String marker = "";
    private static String seededAt = "";
    private static Door ours;
    private static Door theirs;
    private static List<Operation> operations = List.of();
    private final Platform platform;
    private final List<String> broken = new ArrayList<>();

    DoorIsolationTest(Platform platform) {
        this.platform = platform;
    }

    @BeforeEach
    void oneOfEverything() {
        if (platform.url().equals(seededAt)) return;
        seededAt = platform.url();
        ours = Door.signUp(platform.url());
        theirs = Door.signUp(platform.url());
        marker = "marker-" + UUID.randomUUID();
        ids = OneOfEverything.of(ours, marker);
        operations = MergedApi.of(theirs).operations();
        assertThat(operations).hasSizeGreaterThan(80);
    }

    @Test
    void nothingOpensWithoutAGoodToken() {
        var forged = new Issuer(keyId()).token(ours.organization, "user_1", "sess_1");
        var real = ours.token();
        var bad = List.of("", "Bearer " + forged, "Bearer " + real + "x", "Bearer " + unsigned(real), "Basic eDp5");
        for (var operation : operations) {
            if (operation.open()) continue;
            for (var token : bad) {
                var request = RestAssured.given().baseUri(platform.url());
                if (!token.isEmpty()) request.header("Authorization", token);
                var answer = send(request, operation, ids);
                if (answer.statusCode() != 401) note(answer, operation, "with a bad token");
                hides(answer, operation, "with a bad token");
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void anotherOrganisationsThingsAreAnsweredLikeUnknownOnes() {
        var before = shown();
        for (var operation : operations) {
            if (operation.open() || !operation.namesSomething()) continue;
            var foreign = send(theirs.request(), operation, ids);
            var unknown = send(theirs.request(), operation, unknownOnes());
            hides(foreign, operation, "with foreign ids");
            if (foreign.statusCode() != 404 && !said(foreign).equals(said(unknown)))
                note(foreign, operation, "with foreign ids, not as unknown ones: " + said(unknown));
        }
        assertThat(broken).isEmpty();
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void aForgedOrganisationInHeadersQueryOrCookiesIsWorthNothing() {
        for (var operation : operations) {
            if (operation.open() || operation.stream() || operation.namesSomething() || !operation.reads()) continue;
            var request = theirs.request().cookie("omnify_access", "forged");
            for (var name : ORGANISATION_HEADERS) request.header(name, ours.organization);
            request.header("X-User-Id", ids.get("user_id")).header("X-Role", "owner");
            ids.forEach(request::queryParam);
            request.queryParam("org_id", ours.organization);
            hides(request.get(operation.path()), operation, "with forged headers and queries");
        }
        assertThat(broken).isEmpty();
    }

    /** What of ours an attack could have changed. */
    private static Map<String, JsonNode> shown() {
        var found = new HashMap<String, JsonNode>();
        for (var path : List.of(
                "/api/agentkit/agents/" + ids.get("agent_id"),
                "/api/agentkit/workflows/" + marker,
                "/api/agentkit/workflows/" + marker + "/triggers/" + ids.get("trigger_id"),
                Door.runPath(ids.get("execution_id")),
                "/api/analytics/imports/" + ids.get("import_id"),
                "/api/auth/roles",
                "/api/auth/invitations",
                "/api/auth/members",
                "/api/auth/organization")) found.put(path, ours.read(path));
        return found;
    }

    private String keyId() {
        var keys = Door.json(RestAssured.given().baseUri(platform.url()).get("/.well-known/jwks.json"));
        return keys.at("/keys/0/kid").asText();
    }

    private static String unsigned(String token) {
        var header = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return header + "." + token.split("\\.")[1] + ".";
    }

    private static Response send(RequestSpecification request, Operation operation, Map<String, String> values) {
        var path = operation.path();
        for (var name : List.copyOf(values.keySet())) path = path.replace("{" + name + "}", values.get(name));
        path = path.replaceAll("\\{[^}]*}", UNKNOWN);
        if (!operation.body().isEmpty()) request.contentType("application/json").body(operation.body());
        return request.request(operation.method(), path);
    }

    /** Of the same form, and nobody's. */
    private static Map<String, String> unknownOnes() {
        var unknown = new HashMap<String, String>();
        ids.forEach((name, id) ->
                unknown.put(name, id.length() < TAIL ? id : id.substring(0, id.length() - TAIL) + NOBODYS));
        return unknown;
    }

    private static String said(Response answer) {
        var text = answer.statusCode() + " " + answer.asString();
        for (var known : List.of(ids, unknownOnes()))
            for (var id : known.values()) if (id.length() >= TAIL) text = text.replace(id, UNKNOWN);
        return text.replaceAll("\"request_id\":\"[^\"]*\"", "");
    }

    private void hides(Response answer, Operation operation, String how) {
        if (answer.asString().contains(marker) || answer.getHeaders().toString().contains(marker))
            note(answer, operation, "shows ours " + how);
        if (answer.statusCode() >= 500) note(answer, operation, how);
    }

    private void note(Response answer, Operation operation, String how) {
        var body = answer.asString();
        broken.add(operation + " " + how + ": " + answer.statusCode() + " "
                + body.substring(0, Math.min(200, body.length())));
    }
}
