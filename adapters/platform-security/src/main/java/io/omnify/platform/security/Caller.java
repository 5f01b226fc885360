package io.omnify.platform.security;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is asking, as the verified token says; the only source of the organisation a request works in. */
@RequestScoped
public class Caller {
    private final JsonWebToken token;

    public Caller(JsonWebToken token) {
        this.token = token;
    }

    public OrgId org() {
        return new OrgId(TokenClaims.require(token, TokenClaims.ORG));
    }

    /** Empty for another service acting on the organisation's behalf. */
    public Optional<UserId> user() {
        var subject = subject();
        return subject.startsWith("user_") ? Optional.of(new UserId(subject)) : Optional.empty();
    }

    public String subject() {
        return TokenClaims.require(token, "sub");
    }

    /** Empty for services, which have no session. */
    public Optional<String> session() {
        return TokenClaims.text(token, TokenClaims.SESSION);
    }

    public Optional<Role> role() {
        return TokenClaims.role(token);
    }

    public Set<Permission> permissions() {
        return TokenClaims.permissions(token);
    }

    public boolean may(Permission permission) {
        return permissions().contains(permission);
    }
}
