package io.omnify.gateway;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** The keys of the stand-in auth-service and the tokens it would issue, good and bad. */
final class TestKeys {
    static final AtomicReference<RsaJsonWebKey> CURRENT = new AtomicReference<>(key("key-1"));

    private TestKeys() {}

    static RsaJsonWebKey key(String id) {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            key.setUse("sig");
            key.setAlgorithm("RS256");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static String jwks() {
        return new JsonWebKeySet(CURRENT.get()).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    static JwtClaims claims(String organization) {
        return claims(organization, "sess_" + UUID.randomUUID());
    }

    static JwtClaims claims(String organization, String session) {
        var claims = new JwtClaims();
        claims.setIssuer("omnify");
        claims.setAudience("omnify");
        claims.setSubject("user_1");
        claims.setStringListClaim("groups", "owner");
        claims.setClaim("org_id", organization);
        claims.setClaim("sid", session);
        claims.setClaim("typ", "access");
        claims.setJwtId(UUID.randomUUID().toString());
        expires(claims, 900);
        return claims;
    }

    static JwtClaims expires(JwtClaims claims, long seconds) {
        claims.setExpirationTime(NumericDate.fromSeconds(Instant.now().getEpochSecond() + seconds));
        return claims;
    }

    static String token(String organization) {
        return sign(claims(organization), CURRENT.get());
    }

    static String sign(JwtClaims claims, RsaJsonWebKey key) {
        return sign(claims, key, "RS256");
    }

    static String sign(JwtClaims claims, RsaJsonWebKey key, String algorithm) {
        var jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setKey(key.getPrivateKey());
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setAlgorithmHeaderValue(algorithm);
        return compact(jws);
    }

    static String compact(JsonWebSignature jws) {
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
