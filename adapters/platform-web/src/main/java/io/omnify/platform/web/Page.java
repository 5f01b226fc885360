package io.omnify.platform.web;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The limit and the next-page link every list shares (RFC 8288). */
public final class Page {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    private Page() {}

    /** Refuses rather than clamps: a client that asks for 1,000 should not believe it has got them. */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) return DEFAULT_LIMIT;
        if (asked < 1 || asked > MAX_LIMIT)
            throw ProblemException.invalid("limit", "must be between 1 and " + MAX_LIMIT);
        return asked;
    }

    /** Adds {@code Link: <...>; rel="next"} with the cursor when there is a next page. Relative, so it works behind any door. */
    public static ResponseBuilder link(ResponseBuilder response, UriInfo uri, Optional<String> nextCursor) {
        nextCursor.ifPresent(cursor -> {
            var next = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", cursor)
                    .build();
            var relative = next.getRawPath() + "?" + next.getRawQuery();
            response.header("Link", Link.fromUri(relative).rel("next").build().toString());
        });
        return response;
    }
}
