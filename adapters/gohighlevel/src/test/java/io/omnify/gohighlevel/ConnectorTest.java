package io.omnify.gohighlevel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.Connector.Consent;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConnectorTest {
    private static final String TOKEN = "{\"access_token\":\"new\",\"expires_in\":86399,\"refresh_token\":\"refresh2\","
            + "\"scope\":\"contacts.readonly contacts.write\",\"locationId\":\"loc2\",\"userId\":\"user2\"}";

    @Test
    void keepsTheNewRefreshTokenAndWhatWasPasted() {
        try (var guard = SpecGuard.saying(200, TOKEN)) {
            var fresh = Given.clients(guard.address()).connector().refresh(Mode.LIVE, Given.CREDENTIALS);
            assertThat(fresh.accessToken()).isEqualTo("new");
            assertThat(fresh.refreshToken()).isEqualTo("refresh2");
            assertThat(fresh.expiresAt()).isEqualTo(Given.NOW.plusSeconds(86_399));
            assertThat(fresh.refreshExpiresAt()).isEqualTo(Given.NOW.plus(Duration.ofDays(365)));
            assertThat(fresh.scopes()).containsExactly("contacts.readonly", "contacts.write");
            assertThat(fresh.settings())
                    .containsEntry("location_id", "loc2")
                    .containsEntry("user_id", "user2")
                    .containsEntry("currency", "EUR");
            assertThat(guard.asked.getFirst().body()).contains("refresh_token=refresh1", "client_id=client1");
        }
    }

    @Test
    void doesNotTakeAPastedTokenWithoutItsLocation() {
        var connector = Given.clients(URI.create("http://127.0.0.1:9")).connector();
        var pasted = Credentials.pasted("pit-1", Map.of());
        var failed = catchThrowableOfType(PlatformFailed.class, () -> connector.inspect(Mode.LIVE, pasted));
        assertThat(failed.failure()).isInstanceOf(PlatformFailure.Invalid.class);
    }

    @Test
    void asksOnceForATokenThatRotates() {
        try (var guard = SpecGuard.saying(500, "{}")) {
            var connector = Given.clients(guard.address()).connector();
            var failed =
                    catchThrowableOfType(PlatformFailed.class, () -> connector.refresh(Mode.LIVE, Given.CREDENTIALS));
            assertThat(failed.failure()).isInstanceOf(PlatformFailure.Uncertain.class);
            assertThat(guard.asked).hasSize(1);
        }
    }

    @Test
    void saysThatAPersonMustConnectAgain() {
        try (var guard = SpecGuard.saying(400, "{\"statusCode\":400,\"message\":\"Invalid refresh token\"}")) {
            var connector = Given.clients(guard.address()).connector();
            var failed =
                    catchThrowableOfType(PlatformFailed.class, () -> connector.refresh(Mode.LIVE, Given.CREDENTIALS));
            assertThat(failed.failure()).isInstanceOf(PlatformFailure.Unauthorized.class);
        }
    }

    @Test
    void leadsToTheVendorsOwnPage() {
        var address = URI.create("http://127.0.0.1:9");
        var consent = new Consent("state 1&x", URI.create("https://omnify.example/back?a=b"), "challenge");
        var live = Given.clients(address).connector().consent(Mode.LIVE, consent);
        assertThat(live.toString())
                .startsWith("http://127.0.0.1:9/oauth/chooselocation?response_type=code&client_id=client1")
                .contains("state=state+1%26x", "redirect_uri=https%3A%2F%2Fomnify.example%2Fback%3Fa%3Db");
        assertThat(Given.clients(address)
                        .connector()
                        .consent(Mode.SIMULATION, consent)
                        .toString())
                .startsWith("http://127.0.0.1:9/sim/oauth/chooselocation?")
                .contains("client_id=omnify&");
    }

    @Test
    void saysUntilWhenTheVersionIsServed() {
        var description =
                Given.clients(URI.create("http://127.0.0.1:9")).connector().description();
        assertThat(description.apiVersion()).isEqualTo(Given.VERSION);
        assertThat(description.sunset()).isEqualTo(Given.SUNSET);
    }

    @Test
    void takesOnlyAVersionThatLooksLikeOne() {
        assertThatThrownBy(() -> new GoHighLevelSettings(
                        "latest",
                        "2021-04-15",
                        "v3",
                        null,
                        URI.create("x:"),
                        URI.create("x:"),
                        URI.create("x:"),
                        "",
                        ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void believesAWebhookByItsSignatureOnly() throws Exception {
        var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        var body = "{\"type\":\"ContactCreate\",\"webhookId\":\"w1\"}".getBytes(UTF_8);
        var signer = Signature.getInstance("Ed25519");
        signer.initSign(keys.getPrivate());
        signer.update(body);
        var signature = Base64.getEncoder().encodeToString(signer.sign());
        var check = WebhookSignature.of(pem);

        assertThat(check.isGood(body, signature)).isTrue();
        assertThat(check.isGood("{\"type\":\"ContactDelete\"}".getBytes(UTF_8), signature))
                .isFalse();
        for (var wrong : new String[] {"", "N/A", "%%%", signature.substring(4), "AAAA"})
            assertThat(check.isGood(body, wrong)).as(wrong).isFalse();
        var other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
        assertThat(WebhookSignature.of(Base64.getEncoder().encodeToString(other.getEncoded()))
                        .isGood(body, signature))
                .isFalse();
        assertThatThrownBy(() -> WebhookSignature.of("nonsense")).isInstanceOf(IllegalArgumentException.class);
    }
}
