package io.omnify.simulator.gohighlevel;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.gohighlevel.GoHighLevelSpec;
import io.omnify.gohighlevel.SpecRules;
import io.omnify.simulator.model.Json;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Speaks to the simulated API as any client would; where the vendor's specifications are, they judge each answer. */
final class GhlApi {
    static final String DATED = "2021-07-28";
    private static @Nullable SpecRules rules;

    final String tenant = "t" + UUID.randomUUID().toString().replace("-", "");
    final String location = Ghl.access(tenant).account();

    /** Null where the specifications are not. */
    static synchronized @Nullable SpecRules rules() {
        if (rules == null)
            rules = GoHighLevelSpec.folder()
                    .map(GoHighLevelSpec::load)
                    .map(SpecRules::new)
                    .orElse(null);
        return rules;
    }

    RequestSpecification client(String version) {
        return given().header("Authorization", "Bearer sim-" + tenant)
                .header("Version", version)
                .contentType("application/json");
    }

    Response ask(String method, String path, @Nullable String body) {
        var version = path.startsWith("/emails/") ? "v3" : DATED;
        var request = client(version);
        if (body != null) request.body(located(body.replace("'", "\"")));
        return request.urlEncodingEnabled(false).request(method, "/gohighlevel" + located(path));
    }

    /** By whole words: ids are made of letters too. */
    private String located(String text) {
        return text.replaceAll("\\bLOC\\b", location);
    }

    /** The body of an answer of that status; what the specifications forbid in it is an error. */
    JsonNode ask(int status, String method, String path, @Nullable String body) {
        var response = ask(method, path, body);
        var text = response.asString();
        if (response.statusCode() != status) throw new AssertionError(response.statusCode() + " " + text);
        var judge = rules();
        var bare = located(path).replaceAll("\\?.*", "");
        var wrong = judge == null ? java.util.List.of() : judge.wrongAnswer(method, bare, status, text);
        if (!wrong.isEmpty()) throw new AssertionError(method + " " + path + " " + wrong + " " + text);
        return Json.read(text);
    }

    static void order(String fault) {
        given().body(fault.replace("'", "\"")).post("/simulator/faults").then().statusCode(201);
    }
}
