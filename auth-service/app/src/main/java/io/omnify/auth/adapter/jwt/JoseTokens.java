package io.omnify.auth.adapter.jwt;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import io.omnify.auth.port.Ids;
import io.omnify.auth.tokens.domain.AccessClaims;
import io.omnify.auth.tokens.domain.SigningKey;
import io.omnify.auth.tokens.port.TokenReader;
import io.omnify.auth.tokens.port.TokenSigner;
import io.omnify.auth.tokens.usecase.KeyRing;
import io.omnify.platform.security.TokenClaims;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private static final String SERVICE = "service";
    private static final String SUBJECT_OF_SERVICE = "service:";
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
        claims.setStringClaim(TokenClaims.TYPE, TokenClaims.ACCESS);
        claims.setStringClaim(TokenClaims.ORG, access.org().value());
        switch (access) {
            case AccessClaims.OfUser user -> {
                claims.setStringListClaim("groups", user.role().code());
                claims.setStringClaim(TokenClaims.SESSION, user.session());
            }
            case AccessClaims.OfService service -> {
                claims.setStringListClaim("groups", SERVICE);
                claims.setStringClaim(TokenClaims.SCOPE, scope(service));
            }
        }
        return claims;
    }

    private static String scope(AccessClaims.OfService service) {
        return service.scopes().stream().map(Permission::code).sorted().collect(Collectors.joining(" "));
    }

    @Override
    public Optional<AccessClaims> read(String token, Instant now) {
        try {
            return access(consumer(now).processToClaims(token));
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

    private static Optional<AccessClaims> access(JwtClaims claims) throws MalformedClaimException {
        var org = claims.getStringClaimValue(TokenClaims.ORG);
        if (org == null || !TokenClaims.ACCESS.equals(claims.getStringClaimValue(TokenClaims.TYPE)))
            return Optional.empty();
        var subject = claims.getSubject();
        if (subject.startsWith(SUBJECT_OF_SERVICE))
            return Optional.of(service(
                    subject.substring(SUBJECT_OF_SERVICE.length()),
                    new OrgId(org),
                    claims.getStringClaimValue(TokenClaims.SCOPE)));
        var session = String.valueOf(claims.getStringClaimValue(TokenClaims.SESSION));
        return role(claims.getStringListClaimValue("groups"))
                .map(role -> new AccessClaims.OfUser(new UserId(subject), new OrgId(org), role, session));
    }

    private static Optional<Role> role(List<String> groups) {
        return groups.stream().flatMap(group -> Role.ofCode(group).stream()).findFirst();
    }

    private static AccessClaims service(String name, OrgId org, String scope) {
        var scopes = Arrays.stream(scope.split(" "))
                .flatMap(code -> Permission.ofCode(code).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new AccessClaims.OfService(name, org, scopes);
    }
}
