package io.omnify.platform.security;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.omnify.auth.api.Permission;
import io.omnify.auth.api.Role;
import io.quarkus.security.UnauthorizedException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The claims of an access token and what they permit; one reading for gateway and services. */
public final class TokenClaims {
    public static final String ORG = "org_id";
    public static final String SESSION = "sid";
    public static final String SCOPE = "scope";
    public static final String TYPE = "typ";
    public static final String AUTH_TIME = "auth_time";
    public static final String PLAN = "plan";
    /** Who made the key that asks. */
    public static final String OWNER = "owner";

    public static final String ACCESS = "access";

    private TokenClaims() {}

    public static Optional<String> text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value == null ? Optional.empty() : Optional.of(value.toString());
    }

    static String require(JsonWebToken token, String claim) {
        return text(token, claim).orElseThrow(() -> new UnauthorizedException("token without " + claim));
    }

    /** A token that is not an access token of one organisation opens nothing, however well it is signed. */
    public static boolean isAccess(JsonWebToken token) {
        return text(token, TYPE).filter(ACCESS::equals).isPresent()
                && text(token, ORG).isPresent();
    }

    public static Optional<Role> role(JsonWebToken token) {
        return token.getGroups().stream()
                .flatMap(group -> Role.ofCode(group).stream())
                .findFirst();
    }

    /** A scope names permissions one by one (services, keys); without one the role decides. */
    public static Set<Permission> permissions(JsonWebToken token) {
        return text(token, SCOPE)
                .map(TokenClaims::scoped)
                .orElseGet(() -> role(token).map(Role::permissions).orElse(Set.of()));
    }

    private static Set<Permission> scoped(String scope) {
        return Arrays.stream(scope.split(" "))
                .flatMap(code -> Permission.ofCode(code).stream())
                .collect(toUnmodifiableSet());
    }
}
