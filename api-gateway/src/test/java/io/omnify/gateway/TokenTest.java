package io.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class TokenTest extends GatewayTest {
    private static final String PATH = "/api/agentkit/agents";

    @Test
    void refusesEveryForgeryBeforeAnyServiceIsCalled() throws Exception {
        var before = Services.calls();

        for (var forgery : forgeries().entrySet())
            bearer(forgery.getValue())
                    .get(PATH)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", equalTo("Bearer"))
                    .body("code", notNullValue());

        assertThat(Services.calls()).isEqualTo(before);
    }

    private Map<String, String> forgeries() throws Exception {
        var key = TestKeys.CURRENT.get();
        var good = TestKeys.sign(claims(), key);
        var forgeries = new LinkedHashMap<String, String>();
        forgeries.put("nonsense", "nonsense");
        forgeries.put("empty", "");
        forgeries.put("alg none", unsigned("none"));
        forgeries.put("alg None", unsigned("None"));
        forgeries.put("no signature", good.substring(0, good.lastIndexOf('.') + 1));
        forgeries.put("changed claims", changed(good));
        forgeries.put("HS256 with the public key", hmac(key));
        forgeries.put("PS256", TestKeys.sign(claims(), key, "PS256"));
        forgeries.put("RS512", TestKeys.sign(claims(), key, "RS512"));
        forgeries.put("foreign key, known id", TestKeys.sign(claims(), TestKeys.key(key.getKeyId())));
        forgeries.put("foreign key, unknown id", TestKeys.sign(claims(), TestKeys.key("unknown")));
        forgeries.put("own key in the header", selfSigned());
        forgeries.put("expired", TestKeys.sign(TestKeys.expires(claims(), -1), key));
        forgeries.put("other issuer", with(c -> c.setIssuer("evil")));
        forgeries.put("other audience", with(c -> c.setAudience("another")));
        forgeries.put("no audience", with(c -> c.unsetClaim("aud")));
        forgeries.put("no expiry", with(c -> c.unsetClaim("exp")));
        forgeries.put("no subject", with(c -> c.unsetClaim("sub")));
        forgeries.put("refresh as access", with(c -> c.setClaim("typ", "refresh")));
        forgeries.put("no type", with(c -> c.unsetClaim("typ")));
        forgeries.put("no organisation", with(c -> c.unsetClaim("org_id")));
        forgeries.put("odd organisation", with(c -> c.setClaim("org_id", "org_1\r\nX: y")));
        forgeries.put("too long", with(c -> c.setClaim("x", "x".repeat(9000))));
        return forgeries;
    }

    @Test
    void refusesAnythingThatIsNoBearerToken() {
        given().get(PATH).then().statusCode(401).body("code", equalTo("authentication-required"));
        given().auth().preemptive().basic("a", "b").get(PATH).then().statusCode(401);
        given().header("Authorization", "Bearer").get(PATH).then().statusCode(401);
    }

    @Test
    void saysWhenATokenIsOnlyExpired() {
        bearer(TestKeys.sign(TestKeys.expires(claims(), -10), TestKeys.CURRENT.get()))
                .get(PATH)
                .then()
                .statusCode(401)
                .body("code", equalTo("token-expired"));
    }

    @Test
    void passesAGoodTokenOnAsItCame() {
        var token = TestKeys.token(organization);

        bearer(token).get(PATH).then().statusCode(200);
        bearer(token).get(PATH).then().statusCode(200);

        assertThat(agents.last().headers()).containsEntry("Authorization", "Bearer " + token);
    }

    @Test
    void learnsANewKeyWithOneQuestionForManyRequests() {
        var old = TestKeys.CURRENT.get();
        try {
            TestKeys.CURRENT.set(TestKeys.key("key-2"));
            var token = TestKeys.token(organization);
            var before = auth.calls("/.well-known/jwks.json").size();

            var statuses = IntStream.range(0, 20)
                    .parallel()
                    .map(i -> bearer(token).get(PATH).statusCode())
                    .toArray();

            assertThat(statuses).containsOnly(200);
            assertThat(auth.calls("/.well-known/jwks.json").size() - before).isBetween(1, 2);
            bearer(TestKeys.sign(claims(), old)).get(PATH).then().statusCode(401);
        } finally {
            TestKeys.CURRENT.set(old);
        }
    }

    private JwtClaims claims() {
        return TestKeys.claims(organization);
    }

    private String with(java.util.function.Consumer<JwtClaims> change) {
        var claims = claims();
        change.accept(claims);
        return TestKeys.sign(claims, TestKeys.CURRENT.get());
    }

    private String unsigned(String algorithm) {
        var kid = TestKeys.CURRENT.get().getKeyId();
        var header = "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + kid + "\"}";
        return base64(header) + "." + base64(claims().toJson()) + ".";
    }

    private String changed(String good) {
        var parts = good.split("\\.");
        return parts[0] + "." + base64(TestKeys.claims("org_victim").toJson()) + "." + parts[2];
    }

    private String hmac(RsaJsonWebKey key) {
        var jws = new JsonWebSignature();
        jws.setPayload(claims().toJson());
        jws.setKey(new HmacKey(key.getRsaPublicKey().getEncoded()));
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setAlgorithmHeaderValue("HS256");
        return TestKeys.compact(jws);
    }

    private String selfSigned() throws Exception {
        var own = TestKeys.key("mine");
        var jws = new JsonWebSignature();
        jws.setPayload(claims().toJson());
        jws.setKey(own.getPrivateKey());
        jws.setAlgorithmHeaderValue("RS256");
        jws.setKeyIdHeaderValue(TestKeys.CURRENT.get().getKeyId());
        jws.getHeaders().setJwkHeaderValue("jwk", JsonWebKey.Factory.newJwk(own.getRsaPublicKey()));
        jws.setHeader("jku", base() + "/jwks-of-mine.json");
        jws.setHeader("x5u", base() + "/mine.pem");
        return TestKeys.compact(jws);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
