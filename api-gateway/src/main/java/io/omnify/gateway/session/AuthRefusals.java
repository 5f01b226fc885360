package io.omnify.gateway.session;

import io.omnify.platform.web.Problem;
import io.omnify.platform.web.ProblemException;
import jakarta.ws.rs.core.Response;

/** What auth-service refused is refused in its own words; what broke there stays there. */
final class AuthRefusals {
    private AuthRefusals() {}

    static Response passOn(AuthAnswer answer) {
        if (answer.status() >= 500 || answer.status() < 400) throw unavailable();
        var response = Response.status(answer.status())
                .type(answer.contentType().orElse(Problem.MEDIA_TYPE))
                .entity(answer.body().getBytes());
        answer.retryAfter().ifPresent(seconds -> response.header("Retry-After", seconds));
        return response.build();
    }

    static ProblemException unavailable() {
        return ProblemException.retryLater(
                503, "authentication-unavailable", "Nobody can be authenticated right now; try again soon.", 1);
    }

    static ProblemException nobody() {
        return new ProblemException(401, "authentication-required", "Nobody is signed in.");
    }

    static ProblemException otherSite() {
        return new ProblemException(403, "cross-site-request", "Pages of other sites may not use this session.");
    }

    static ProblemException noCsrfToken() {
        return new ProblemException(
                403, "csrf-token-invalid", "Send the value of the omnify_csrf cookie as X-CSRF-Token.");
    }
}
