package io.omnify.auth;

import static io.omnify.auth.AuthApi.json;
import static io.omnify.auth.AuthApi.newPerson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.omnify.auth.adapter.mongo.MongoSigningKeys;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.port.Ids;
import io.omnify.auth.tokens.usecase.KeyRing;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class TokensTest {
    @Inject
    KeyRing keyRing;

    @Inject
    MongoSigningKeys store;

    @Inject
    Ids ids;

    private AuthApi.Person person;

    @BeforeEach
    void somebodySignsUp() {
        person = newPerson();
    }

    @Test
    void anAccessTokenSaysWhoAndIsVerifiedWithThePublishedKeys() throws Exception {
        for (var path : new String[] {"/.well-known/jwks.json", "/api/auth/.well-known/jwks.json"}) {
            var keys = given().get(path).then().statusCode(200).extract().asString();
            assertThat(keys).doesNotContain("\"d\"");
            var claims = new JwtConsumerBuilder()
                    .setVerificationKeyResolver(
                            new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                    .setExpectedIssuer("omnify")
                    .setExpectedAudience("omnify")
                    .build()
                    .processToClaims(person.access());

            assertThat(claims.getSubject()).isEqualTo(person.user());
            assertThat(claims.getStringClaimValue("org_id")).isEqualTo(person.org());
            assertThat(claims.getStringListClaimValue("groups")).containsExactly("owner");
            assertThat(claims.getStringClaimValue("typ")).isEqualTo("access");
            assertThat(claims.getStringClaimValue("sid")).startsWith("sess_");
            assertThat(claims.getJwtId()).isNotBlank();
            assertThat(claims.hasClaim("upn")).isFalse();
            assertThat(claims.getStringListClaimValue("amr")).containsExactly("pwd");
            assertThat(claims.getStringClaimValue("plan")).isEqualTo("starter");
            assertThat(claims.getClaimValue("auth_time", Long.class))
                    .isEqualTo(claims.getIssuedAt().getValue());
            assertThat(claims.getClaimValue("iat_ms", Long.class) / 1000)
                    .isEqualTo(claims.getIssuedAt().getValue());
            assertThat(claims.getExpirationTime().getValue()
                            - claims.getIssuedAt().getValue())
                    .isEqualTo(900);
        }
    }

    @Test
    void theKeySurvivesARestartAndIsStoredEncrypted() {
        var kid = keyRing.signing().kid();

        var afterRestart = new KeyRing(store, ids, InstantSource.system());

        assertThat(afterRestart.signing().kid()).isEqualTo(kid);
        assertThat(afterRestart.signing().privateKey())
                .isEqualTo(keyRing.signing().privateKey());
        given().get("/.well-known/jwks.json").then().body("keys.kid", equalTo(List.of(kid)));
    }

    @Test
    void aGoodTokenIsVerified() {
        verify(person.access())
                .body("valid", equalTo(true))
                .body("user_id", equalTo(person.user()))
                .body("organization_id", equalTo(person.org()))
                .body("role", equalTo("owner"));
    }

    @Test
    void noBadTokenOpensAnythingAndVerifySaysSoWithoutAnError() throws Exception {
        var bad = badTokens();
        for (var token : bad.entrySet()) {
            verify(token.getValue()).body("valid", equalTo(false)).body("user_id", nullValue());
            json().header("Authorization", "Bearer " + token.getValue())
                    .get("/api/auth/me")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("unauthenticated"));
        }
        given().get("/api/auth/verify").then().statusCode(200).body("valid", equalTo(false));
        given().get("/api/auth/me").then().statusCode(401);
    }

    @Test
    void ourOwnKeyAloneIsNotEnough() {
        Map<String, UnaryOperator<JwtClaimsBuilder>> wrong = Map.of(
                "expired", claims -> claims.expiresAt(Instant.now().minusSeconds(60)),
                "another issuer", claims -> claims.issuer("somebody"),
                "another audience", claims -> claims.audience("somebody"),
                "not an access token", claims -> claims.claim("typ", "refresh"),
                "no organisation", claims -> claims.remove("org_id"),
                "no session", claims -> claims.remove("sid"),
                "unknown session", claims -> claims.claim("sid", "sess_01KB3M1T7QN1P2Q3R4S5T6V7W8"),
                "no role", claims -> claims.groups("nobody"));
        verify(sign(claims())).body("valid", equalTo(true));

        wrong.forEach((what, change) -> {
            var token = sign(change.apply(claims()));
            verify(token).body("valid", equalTo(false));
            json().header("Authorization", "Bearer " + token)
                    .get("/api/auth/me")
                    .then()
                    .statusCode(401);
        });
    }

    private JwtClaimsBuilder claims() {
        return Jwt.issuer("omnify")
                .audience("omnify")
                .subject(person.user())
                .groups("owner")
                .claim("org_id", person.org())
                .claim("typ", "access")
                .claim("sid", payload(person.access()).replaceAll(".*\"sid\":\"([^\"]+)\".*", "$1"))
                .expiresAt(Instant.now().plusSeconds(60));
    }

    private String sign(JwtClaimsBuilder claims) {
        var key = keyRing.signing();
        return claims.jws().keyId(key.kid()).sign(key.privateKey());
    }

    private Map<String, String> badTokens() throws GeneralSecurityException {
        var org = new OrgId(person.org());
        var parts = person.access().split("\\.");
        var bad = new LinkedHashMap<String, String>();
        bad.put("expired, foreign key", bare(TestTokens.expired(org)));
        bad.put("forged", bare(TestTokens.forged(org)));
        bad.put("foreign key", bare(TestTokens.owner(org)));
        bad.put("alg none", bare(TestTokens.unsigned(org)));
        bad.put("alg none, our own claims", base64("{\"alg\":\"none\"}") + "." + parts[1] + ".");
        bad.put(
                "signature of another",
                parts[0] + "." + parts[1] + "." + bare(TestTokens.owner(org)).split("\\.")[2]);
        bad.put(
                "claims changed",
                parts[0] + "." + base64(payload(person.access()).replace("owner", "admin")) + "." + parts[2]);
        bad.put("brings its own key", bringsItsOwnKey(parts[1]));
        bad.put("our public key taken for a shared secret", hmacWithPublicKey(parts[1]));
        bad.put("no token", "x");
        bad.put("empty", " ");
        return bad;
    }

    private String bringsItsOwnKey(String payload) {
        var header = base64(
                "{\"alg\":\"RS256\",\"kid\":\"" + keyRing.signing().kid()
                        + "\",\"jku\":\"https://evil.example/jwks.json\",\"x5u\":\"https://evil.example/key.pem\",\"jwk\":{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}}");
        return header + "." + payload + "." + base64("no signature");
    }

    private String hmacWithPublicKey(String payload) throws GeneralSecurityException {
        var signed = base64("{\"alg\":\"HS256\",\"kid\":\"" + keyRing.signing().kid() + "\"}") + "." + payload;
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(keyRing.signing().publicKey().getEncoded(), "HmacSHA256"));
        var signature = mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private static String bare(String bearer) {
        return bearer.substring("Bearer ".length());
    }

    private static String payload(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse verify(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/auth/verify")
                .then()
                .statusCode(200);
    }
}
