package io.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookies;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class SessionExchangeTest extends GatewayTest {
    private static final Map<String, String> SWITCH = Map.of("organization_id", "org_other");

    @BeforeEach
    void accounts() {
        new StubAuth(auth, organization);
    }

    @Test
    void switchesTheOrganisationAndTellsTheBrowserToForgetItsAnswers() {
        var cookies = signIn();

        var answer = proved(cookies).body(SWITCH).post("/api/session/organization");

        answer.then()
                .statusCode(200)
                .body("user.email", equalTo("ada@example.org"))
                .header("Clear-Site-Data", equalTo("\"cache\""))
                .cookie("omnify_access", notNullValue());
        assertThat(answer.cookie("omnify_access")).isNotEqualTo(cookies.getValue("omnify_access"));
        assertThat(answer.asString()).doesNotContain("access_token", "refresh_token");
        var asked = auth.calls("/api/auth/organizations/org_other/switch").getLast();
        assertThat(asked.headers().get("Authorization")).isEqualTo("Bearer " + cookies.getValue("omnify_access"));
        assertThat(asked.body()).isEqualTo("{}");
    }

    @Test
    void anOrganisationsIdIsNoPath() {
        var cookies = signIn();
        for (var id : List.of("../../me", "org_a/../x", "org_a?x=1", ""))
            proved(cookies)
                    .body(Map.of("organization_id", id))
                    .post("/api/session/organization")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("invalid-values"));
    }

    @Test
    void provesAgainWhoIsThere() {
        var cookies = signIn();

        var answer = proved(cookies).body(Map.of("password", "correct horse")).post("/api/session/step-up");

        answer.then().statusCode(200).cookie("omnify_access", notNullValue());
        assertThat(answer.cookies()).doesNotContainKey("omnify_refresh");

        assertThat(auth.calls("/api/auth/step-up").getLast().body()).isEqualTo("{\"password\":\"correct horse\"}");
    }

    @Test
    void neitherWorksFromAnotherSiteNorWithoutTheCsrfTokenNorForNobody() {
        var cookies = signIn();
        int before = auth.calls("/api/auth/organizations/org_other/switch").size();
        for (var path : List.of("/api/session/organization", "/api/session/step-up")) {
            json().cookies(cookies)
                    .body(SWITCH)
                    .post(path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("csrf-token-invalid"));
            proved(cookies)
                    .header("Origin", "https://evil.example")
                    .body(SWITCH)
                    .post(path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("cross-site-request"));
            json().body(SWITCH).post(path).then().statusCode(401);
        }
        assertThat(auth.calls("/api/auth/organizations/org_other/switch")).hasSize(before);
    }

    @Test
    void anInvitationOpensASession() {
        json().body(Map.of("token", "inv", "full_name", "Ada", "password", "pw"))
                .post("/api/session/invitation")
                .then()
                .statusCode(200)
                .cookie("omnify_refresh", notNullValue());
        var foreign = json().header("Origin", "https://evil.example")
                .body(Map.of("token", "inv"))
                .post("/api/session/invitation");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.cookies()).isEmpty();
    }

    @Test
    void aSecondFactorGoesAlongWithThePassword() {
        json().body(Map.of("email", "ada@example.org", "password", "pw", "totp", "123456"))
                .post("/api/session")
                .then()
                .statusCode(200);

        assertThat(auth.calls("/api/auth/login").getLast().body()).contains("\"totp\":\"123456\"");
    }

    private static RequestSpecification json() {
        return given().contentType("application/json");
    }

    private static RequestSpecification proved(Cookies cookies) {
        return json().cookies(cookies).header("X-CSRF-Token", cookies.getValue("omnify_csrf"));
    }

    private static Cookies signIn() {
        return json().body(Map.of("email", "ada@example.org", "password", StubAuth.PASSWORD))
                .post("/api/session")
                .detailedCookies();
    }
}
