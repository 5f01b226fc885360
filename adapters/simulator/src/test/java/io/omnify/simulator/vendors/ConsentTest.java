package io.omnify.simulator.vendors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ConsentTest {
    private static final String BACK = "http://127.0.0.1:8080/callback";

    @Inject
    SimTokens tokens;

    private static Response decide(String vendor, String decision, String tenant, String redirect) {
        return given().redirects()
                .follow(false)
                .formParams(Map.of(
                        "vendor", vendor,
                        "client_id", "omnify",
                        "redirect_uri", redirect,
                        "state", "s&1",
                        "scope", "ads_read,ads_management",
                        "tenant", tenant,
                        "decision", decision))
                .post("/simulator/consent");
    }

    @Test
    void proposesWhoseWorldItWasAskedFor() {
        var page = given().queryParam("client_id", "omnify")
                .queryParam("redirect_uri", BACK)
                .queryParam("state", "org_acme.random")
                .get("/linkedin/oauth/v2/authorization");
        assertThat(page.asString()).contains("name=\"tenant\" value=\"org_acme\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/google-oauth/v2/auth, Google Ads, google_ads",
        "/meta/v26.0/dialog/oauth, Meta, meta_ads",
        "/linkedin/oauth/v2/authorization, LinkedIn, linkedin_ads",
        "/gohighlevel/oauth/chooselocation, GoHighLevel, gohighlevel"
    })
    void asksAPersonAndBringsACodeBack(String path, String title, String vendor) {
        var page = given().queryParam("client_id", "omnify")
                .queryParam("redirect_uri", BACK)
                .queryParam("state", "<script>\"")
                .get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains("use your " + title + " account", "value=\"allow\"", "value=\"" + vendor + "\"")
                .contains("&lt;script&gt;&quot;")
                .doesNotContain("<script>");
        assertThat(page.header("Content-Security-Policy")).endsWith("form-action 'self' http://127.0.0.1:8080");

        var location = decide(vendor, "allow", "acme", BACK).header("Location");
        assertThat(location).startsWith(BACK + "?code=").endsWith("&state=s%261");
        var code = location.substring(location.indexOf('=') + 1, location.indexOf('&'));
        var issued = tokens.exchange(vendor, code, BACK, "").orElseThrow();
        assertThat(issued.tenant()).isEqualTo("acme");
        assertThat(issued.scopes()).containsExactly("ads_read", "ads_management");
    }

    @Test
    void tellsOfANo() {
        assertThat(decide("meta_ads", "deny", "", BACK).header("Location"))
                .isEqualTo(BACK + "?error=access_denied&state=s%261");
    }

    @Test
    void asksForNobodyUnknownAndSendsNobodyAstray() {
        assertThat(decide("meta_ads", "allow", "a b", BACK).statusCode()).isEqualTo(400);
        assertThat(decide("other", "allow", "acme", BACK).statusCode()).isEqualTo(400);
        assertThat(decide("meta_ads", "allow", "acme", "javascript:alert(1)").statusCode())
                .isEqualTo(400);
        assertThat(given().get("/google-oauth/v2/auth?client_id=other&redirect_uri=" + BACK)
                        .statusCode())
                .isEqualTo(400);
    }
}
