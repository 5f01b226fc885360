package io.omnify.auth.adapter.jwt;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import io.omnify.auth.sessions.domain.Proof;
import io.omnify.auth.tokens.domain.AccessClaims;
import io.omnify.platform.security.TokenClaims;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/** How what a token says stands in its claims, both ways. */
final class ClaimsForm {
    private static final String GROUPS = "groups";
    private static final String METHODS = "amr";
    private static final String PLAN = "plan";
    private static final String SERVICE = "service";
    private static final String KEY = "key";

    private ClaimsForm() {}

    static void write(AccessClaims access, JwtClaims claims) {
        claims.setStringClaim(TokenClaims.TYPE, TokenClaims.ACCESS);
        claims.setStringClaim(TokenClaims.ORG, access.org().value());
        switch (access) {
            case AccessClaims.OfUser user -> write(user, claims);
            case AccessClaims.OfKey key -> {
                claims.setStringListClaim(GROUPS, KEY);
                claims.setStringClaim(TokenClaims.OWNER, key.owner());
                claims.setStringClaim(TokenClaims.SCOPE, scope(key.scopes()));
                claims.setStringClaim(PLAN, key.plan());
            }
            case AccessClaims.OfService service -> {
                claims.setStringListClaim(GROUPS, SERVICE);
                claims.setStringClaim(TokenClaims.SCOPE, scope(service.scopes()));
            }
        }
    }

    private static void write(AccessClaims.OfUser user, JwtClaims claims) {
        claims.setStringListClaim(GROUPS, user.role().code());
        claims.setStringClaim(TokenClaims.SESSION, user.session());
        claims.setClaim(TokenClaims.AUTH_TIME, user.proof().at().getEpochSecond());
        claims.setStringListClaim(METHODS, user.proof().methods());
        claims.setStringClaim(PLAN, user.plan());
        if (user.role() == Role.CUSTOM) claims.setStringClaim(TokenClaims.SCOPE, scope(user.scopes()));
    }

    private static String scope(Set<Permission> scopes) {
        return scopes.stream().map(Permission::code).sorted().collect(Collectors.joining(" "));
    }

    static Optional<AccessClaims> read(JwtClaims claims) throws MalformedClaimException {
        var text = claims.getStringClaimValue(TokenClaims.ORG);
        if (text == null || !TokenClaims.ACCESS.equals(claims.getStringClaimValue(TokenClaims.TYPE)))
            return Optional.empty();
        var org = new OrgId(text);
        var subject = claims.getSubject();
        if (subject.startsWith(SERVICE + ":"))
            return Optional.of(
                    new AccessClaims.OfService(subject.substring(SERVICE.length() + 1), org, scopes(claims)));
        if (subject.startsWith(KEY + ":")) return Optional.of(key(subject, org, claims));
        return user(new UserId(subject), org, claims);
    }

    private static Optional<AccessClaims> user(UserId user, OrgId org, JwtClaims claims)
            throws MalformedClaimException {
        var session = String.valueOf(claims.getStringClaimValue(TokenClaims.SESSION));
        var proof = proof(claims);
        var plan = plan(claims);
        var scopes = scopes(claims);
        return role(claims.getStringListClaimValue(GROUPS))
                .map(role -> new AccessClaims.OfUser(user, org, role, session, scopes, proof, plan));
    }

    private static Proof proof(JwtClaims claims) throws MalformedClaimException {
        var at = claims.getClaimValue(TokenClaims.AUTH_TIME, Long.class);
        var methods = claims.isClaimValueStringList(METHODS) ? claims.getStringListClaimValue(METHODS) : null;
        return new Proof(at == null ? Instant.EPOCH : Instant.ofEpochSecond(at), methods == null ? List.of() : methods);
    }

    private static AccessClaims key(String subject, OrgId org, JwtClaims claims) {
        var id = subject.substring(KEY.length() + 1);
        var owner = claims.getClaimValueAsString(TokenClaims.OWNER);
        return new AccessClaims.OfKey(id, org, owner == null ? "" : owner, scopes(claims), plan(claims), Duration.ZERO);
    }

    private static String plan(JwtClaims claims) {
        var plan = claims.getClaimValueAsString(PLAN);
        return plan == null ? "" : plan;
    }

    private static Optional<Role> role(List<String> groups) {
        return groups.stream().flatMap(group -> Role.ofCode(group).stream()).findFirst();
    }

    private static Set<Permission> scopes(JwtClaims claims) {
        var scope = claims.getClaimValueAsString(TokenClaims.SCOPE);
        if (scope == null) return Set.of();
        return Arrays.stream(scope.split(" "))
                .flatMap(code -> Permission.ofCode(code).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
