package io.omnify.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.Refusals;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.Connector.Consent;
import io.omnify.agent.platforms.port.Connector.Grant;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tokens of LinkedIn: sixty days, renewed for a year from the consent and not a day longer. */
@QuarkusTest
class ConnectorTest {
    private static final URI BACK = URI.create("https://omnify.example/back?x=1");

    @Test
    void sendsPeopleToTheConsentPage() {
        try (var guard = new Guard()) {
            var page = guard.linkedIn().connector().consent(Mode.LIVE, new Consent("st=1&2", BACK, "challenge"));
            assertThat(page.toString())
                    .contains("/oauth/v2/authorization?response_type=code&client_id=client-1&")
                    .contains(
                            "redirect_uri=https%3A%2F%2Fomnify.example%2Fback%3Fx%3D1&state=st%3D1%262&scope=r_ads%20rw_ads")
                    .doesNotContain("secret");
            var simulated = guard.linkedIn().connector().consent(Mode.SIMULATION, new Consent("s", BACK, "c"));
            assertThat(simulated.getPath()).isEqualTo("/simulator/linkedin/oauth/v2/authorization");
        }
    }

    @Test
    void theYearOfARefreshTokenBeginsWithTheConsent() {
        var first = """
                {"access_token":"a1","expires_in":5184000,"refresh_token":"r1","refresh_token_expires_in":31536000,\
                "scope":"r_ads,rw_ads"}""";
        var renewed = first.replace("a1", "a2").replace(",\"refresh_token\":\"r1\"", "");
        try (var guard = new Guard(Guard.Reply.json(first), Guard.Reply.json(renewed))) {
            var connector = guard.linkedIn().connector();
            var given = connector.exchange(Mode.LIVE, new Grant("code-1", BACK, "verifier"));
            assertThat(given.scopes()).containsExactly("r_ads", "rw_ads");
            assertThat(given.expiresAt()).isEqualTo(Guard.NOW.plus(Duration.ofDays(60)));
            var aged =
                    new Credentials("a1", given.expiresAt(), "r1", Guard.NOW.plusSeconds(9), given.scopes(), Map.of());
            var next = connector.refresh(Mode.LIVE, aged);
            assertThat(next.accessToken()).isEqualTo("a2");
            assertThat(next.refreshToken()).isEqualTo("r1");
            assertThat(next.refreshExpiresAt()).isEqualTo(Guard.NOW.plusSeconds(9));
            var sent = guard.asked.get(1);
            assertThat(sent.headers().get("content-type")).startsWith("application/x-www-form-urlencoded");
            assertThat(sent.body().asText())
                    .contains("grant_type=refresh_token", "refresh_token=r1", "client_id=client-1");
        }
    }

    @Test
    void aDeadRefreshTokenNeedsAPerson() {
        var dead = new Guard.Reply(
                400, "{\"error\":\"invalid_grant\",\"error_description\":\"The refresh token is expired.\"}", Map.of());
        try (var guard = new Guard(dead)) {
            var old = new Credentials("a", null, "r", null, java.util.List.of(), Map.of());
            assertThat(Refusals.failure(() -> guard.linkedIn().connector().refresh(Mode.LIVE, old)))
                    .isInstanceOf(PlatformFailure.Unauthorized.class);
            assertThat(guard.asked).hasSize(1);
        }
    }

    @Test
    void examinesWhatAPersonPasted() {
        try (var guard = new Guard(
                Guard.Reply.json(
                        "{\"active\":true,\"status\":\"active\",\"scope\":\"r_ads\",\"expires_at\":1793404800}"),
                Guard.Reply.json("{\"active\":false,\"status\":\"expired\"}"))) {
            var connector = guard.linkedIn().connector();
            var pasted = Credentials.pasted("token-1", Map.of("refresh_token", "r9"));
            var found = connector.inspect(Mode.LIVE, pasted);
            assertThat(found.expiresAt()).isEqualTo(Guard.NOW.plus(Duration.ofDays(30)));
            assertThat(found.refreshToken()).isEqualTo("r9");
            assertThat(found.settings()).isEmpty();
            assertThat(Refusals.failure(() -> connector.inspect(Mode.LIVE, pasted)))
                    .isInstanceOf(PlatformFailure.Unauthorized.class);
        }
    }

    @Test
    void aCodeIsTriedOnce() {
        try (var guard = new Guard(new Guard.Reply(503, "", Map.of("Retry-After-Ms", "1")))) {
            var connector = guard.linkedIn().connector();
            assertThat(Refusals.failure(() -> connector.exchange(Mode.LIVE, new Grant("c", BACK, "v"))))
                    .isInstanceOf(PlatformFailure.Unavailable.class);
            assertThat(guard.asked).hasSize(1);
        }
    }

    @Test
    void aVersionIsAYearAndAMonth() {
        var any = URI.create("http://localhost");
        for (var wrong : new String[] {"v26.0", "202613", "2026-07", ""})
            assertThatThrownBy(() -> new LinkedInAdsSettings(wrong, null, any, any, any, "c", "s", Duration.ZERO))
                    .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysUntilWhenTheVersionIsServed() {
        try (var guard = new Guard()) {
            var description = guard.linkedIn().connector().description();
            assertThat(description.apiVersion()).isEqualTo("202607");
            assertThat(description.sunset()).isEqualTo(Guard.SUNSET);
        }
    }

    @Test
    void showsNoTokenToWhoeverPrintsIt() {
        assertThat(new OAuthApi.Tokens("secret-a", 60, "secret-r", 60, "r_ads").toString())
                .doesNotContain("secret");
    }
}
