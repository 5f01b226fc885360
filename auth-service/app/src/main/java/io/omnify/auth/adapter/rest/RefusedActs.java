package io.omnify.auth.adapter.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.omnify.platform.events.Audit;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Problem;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Tells the audit trail of what was refused to somebody who is signed in: for want of a permission, of a recent proof,
 * or of the standing to give it away. The same refusal again within a minute is not told, so that nobody fills the
 * trail by asking.
 */
public final class RefusedActs {
    private static final int FORBIDDEN = 403;
    private static final int LONGEST = 200;
    private static final int REMEMBERED = 10_000;
    private static final Set<String> OF_THE_PLAN = Set.of("plan_limit_reached");
    private static final Set<String> PROOFS = Set.of("wrong-password", "totp-invalid", "account-locked");

    private final Audit audit;
    private final Caller caller;
    private final Cache<String, Boolean> told = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    public RefusedActs(Audit audit, Caller caller) {
        this.audit = audit;
        this.caller = caller;
    }

    @ServerResponseFilter
    public void note(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Problem problem) || !isOfSecurity(problem)) return;
        try {
            note(request.getMethod() + " " + request.getUriInfo().getPath(), problem.code());
        } catch (UnauthorizedException nobody) {
            return; // whoever is not signed in belongs to no trail
        }
    }

    private static boolean isOfSecurity(Problem problem) {
        if (problem.status() == FORBIDDEN) return !OF_THE_PLAN.contains(problem.code());
        return PROOFS.contains(problem.code());
    }

    private void note(String operation, String reason) {
        var target = operation.substring(0, Math.min(LONGEST, operation.length()));
        var who = caller.org() + " " + caller.subject();
        if (told.asMap().putIfAbsent(who + " " + target + " " + reason, true) == null)
            audit.refused(caller.org(), "access.refused", "operation", target, reason);
    }
}
