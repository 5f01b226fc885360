package io.omnify.platform.security;

import io.omnify.auth.api.Permission;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Gives a verified caller exactly the permissions its token stands for; endpoints name the one they need. */
@Singleton
public final class PermissionAugmentor implements SecurityIdentityAugmentor {
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token))
            return Uni.createFrom().item(identity);
        if (!TokenClaims.isAccess(token))
            return Uni.createFrom().failure(new AuthenticationFailedException("not an access token"));
        return Uni.createFrom().item(withPermissions(identity, TokenClaims.permissions(token)));
    }

    private static SecurityIdentity withPermissions(SecurityIdentity identity, Set<Permission> permissions) {
        var builder = QuarkusSecurityIdentity.builder(identity);
        permissions.forEach(permission -> builder.addPermissionAsString(permission.code()));
        return builder.build();
    }
}
