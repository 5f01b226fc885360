package io.omnify.auth.adapter.jwt;

import io.omnify.auth.port.Ids;
import io.omnify.auth.tokens.domain.AccessClaims;
import io.omnify.auth.tokens.domain.SigningKey;
import io.omnify.auth.tokens.port.TokenReader;
import io.omnify.auth.tokens.port.TokenSigner;
import io.omnify.auth.tokens.usecase.KeyRing;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Writes and reads access tokens as RS256 JWTs. Which key verifies is decided by the key id alone, among our own keys;
 * keys or addresses of keys that a token brings along are ignored.
 */
public final class JoseTokens implements TokenSigner, TokenReader {
    private static final String AUDIENCE = "omnify";
    private static final AlgorithmConstraints RS256_ONLY =
            new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256);

    private final KeyRing keyRing;
    private final String issuer;
    private final Ids ids;

    public JoseTokens(KeyRing keyRing, String issuer, Ids ids) {
        this.keyRing = keyRing;
        this.issuer = issuer;
        this.ids = ids;
    }

    @Override
    public String sign(AccessClaims access, SigningKey key, Instant now) {
        var jws = new JsonWebSignature();
        jws.setHeader("typ", "JWT");
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setKeyIdHeaderValue(key.kid());
        jws.setKey(key.privateKey());
        jws.setPayload(claims(access, now).toJson());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("signing failed", e);
        }
    }

    private JwtClaims claims(AccessClaims access, Instant now) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(AUDIENCE);
        claims.setSubject(access.subject());
        claims.setJwtId(ids.next("tok_"));
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(
                NumericDate.fromSeconds(now.plus(access.lifetime()).getEpochSecond()));
        claims.setClaim("iat_ms", now.toEpochMilli());
        ClaimsForm.write(access, claims);
        return claims;
    }

    @Override
    public Optional<AccessClaims> read(String token, Instant now) {
        try {
            return ClaimsForm.read(consumer(now).processToClaims(token));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private JwtConsumer consumer(Instant now) {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver((jws, nesting) -> keyRing.find(String.valueOf(jws.getKeyIdHeaderValue()))
                        .map(SigningKey::publicKey)
                        .orElseThrow(() -> new UnresolvableKeyException("not a key of ours")))
                .setJwsAlgorithmConstraints(RS256_ONLY)
                .setExpectedIssuer(issuer)
                .setExpectedAudience(AUDIENCE)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromMilliseconds(now.toEpochMilli()))
                .build();
    }
}
