package io.omnify.gateway.door;

import io.omnify.gateway.exchange.Exchange;
import io.omnify.gateway.session.Csrf;

/** What the door answers itself under /api. */
final class OwnEndpoints {
    static final long MOST_BYTES = 64 * 1024;
    private static final String SESSION = "/api/session";
    private static final String HEALTH = "/api/health";
    private static final String OPENAPI = "/api/openapi";

    private OwnEndpoints() {}

    static boolean match(String path) {
        return path.equals(HEALTH) || path.equals(OPENAPI) || path.equals(SESSION) || path.startsWith(SESSION + "/");
    }

    static String name(String path) {
        if (path.equals(OPENAPI)) return "openapi";
        return path.equals(HEALTH) ? "health" : "session";
    }

    /** Signing in and up are where passwords can be guessed. */
    static boolean guarded(Exchange exchange) {
        return !exchange.path().equals(HEALTH)
                && !Csrf.safe(exchange.request().method().name());
    }
}
