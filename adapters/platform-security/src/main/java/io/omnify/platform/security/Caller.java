package io.omnify.platform.security;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import io.omnify.auth.api.Plan;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import io.omnify.platform.web.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is asking, as the verified token says; the only source of the organisation a request works in. */
@RequestScoped
public class Caller {
    private static final Duration PROOF_LASTS = Duration.ofMinutes(10);
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

    /** Whose work it is: the person who made the key, where a key asks; otherwise whoever asks. */
    public String author() {
        return TokenClaims.text(token, TokenClaims.OWNER).orElseGet(this::subject);
    }

    /** Empty for services, which have no session. */
    public Optional<String> session() {
        return TokenClaims.text(token, TokenClaims.SESSION);
    }

    public Optional<Role> role() {
        return TokenClaims.role(token);
    }

    /** What the organisation has booked; the smallest plan when the token does not say. */
    public Plan plan() {
        return TokenClaims.text(token, TokenClaims.PLAN).flatMap(Plan::ofCode).orElse(Plan.STARTER);
    }

    public Set<Permission> permissions() {
        return TokenClaims.permissions(token);
    }

    /** When the person last proved who they are (password or second factor); empty for keys and services. */
    public Optional<Instant> provedAt() {
        return user().flatMap(person -> TokenClaims.text(token, TokenClaims.AUTH_TIME))
                .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)));
    }

    /**
     * For dangerous acts: refuses with {@code step_up_required} unless the person proved who they are within the last
     * ten minutes. A stolen token alone is then not enough. Keys and services cannot prove anything and are refused.
     */
    public void requireRecentProof() {
        var oldest = Instant.now().minus(PROOF_LASTS);
        if (provedAt().filter(proof -> !proof.isBefore(oldest)).isEmpty())
            throw new ProblemException(
                    403, "step_up_required", "Confirm with your password or second factor and repeat the request.");
    }

    public boolean may(Permission permission) {
        return permissions().contains(permission);
    }
}
