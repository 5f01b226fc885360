package io.omnify.gateway.token;

import io.omnify.gateway.token.Verdict.Accepted;
import io.omnify.gateway.token.Verdict.Expired;
import io.omnify.gateway.token.Verdict.Refused;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Reads an access token: the signature of the given key and no other, and every claim the platform relies on. */
final class AccessTokens {
    private static final AlgorithmConstraints RS256_ONLY =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256);
    private static final Pattern ORGANIZATION = Pattern.compile("org_[A-Za-z0-9_-]{1,64}");
    private final String issuer;
    private final String audience;

    AccessTokens(String issuer, String audience) {
        this.issuer = issuer;
        this.audience = audience;
    }

    Verdict read(String token, PublicKey key) {
        try {
            return identity(token, consumer(key).processToClaims(token), false);
        } catch (InvalidJwtException e) {
            var onlyExpired = e.hasExpired() && e.getErrorDetails().size() == 1;
            return onlyExpired ? identity(token, e.getJwtContext().getJwtClaims(), true) : new Refused("not valid");
        }
    }

    private JwtConsumer consumer(PublicKey key) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(RS256_ONLY)
                .setVerificationKey(key)
                .setExpectedIssuer(true, issuer)
                .setExpectedAudience(true, audience)
                .setRequireExpirationTime()
                .setRequireSubject()
                .build();
    }

    private static Verdict identity(String token, JwtClaims claims, boolean expired) {
        try {
            if (!"access".equals(claims.getClaimValue("typ"))) return new Refused("not an access token");
            if (!(claims.getClaimValue("org_id") instanceof String organization)
                    || !ORGANIZATION.matcher(organization).matches()) return new Refused("no organisation");
            var identity = new Identity(
                    token,
                    organization,
                    claims.getSubject(),
                    text(claims, "sid"),
                    claims.getClaimValue("groups") + " " + claims.getClaimValue("scope"),
                    text(claims, "plan"),
                    issuedAt(claims),
                    Instant.ofEpochSecond(claims.getExpirationTime().getValue()),
                    OptionalInt.empty());
            return expired ? new Expired(identity) : new Accepted(identity);
        } catch (MalformedClaimException e) {
            return new Refused("not valid");
        }
    }

    /** A token that does not say when it was issued is older than anything that was revoked. */
    private static long issuedAt(JwtClaims claims) throws MalformedClaimException {
        if (claims.getClaimValue("iat_ms") instanceof Number exact) return exact.longValue();
        return claims.getIssuedAt() == null ? 0 : claims.getIssuedAt().getValueInMillis();
    }

    private static Optional<String> text(JwtClaims claims, String name) {
        return Optional.ofNullable(claims.getClaimValue(name)).map(Object::toString);
    }
}
