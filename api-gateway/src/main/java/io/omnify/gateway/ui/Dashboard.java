package io.omnify.gateway.ui;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Serves the dashboard: its paths all lead to the one page, its assets carry a hash in their name and may be kept for
 * ever, the page itself never. An asset that is gone is a 404, or an old tab would run the page as a script.
 */
@Singleton
final class Dashboard {
    private static final String PAGES =
            "^/(?!api(?:/|$)|q(?:/|$)|assets(?:/|$)|internal(?:/|$)|\\.well-known(?:/|$))[^.]*$";
    private static final int BEFORE_FILES = -999_000;

    void install(@Observes Router router) {
        router.route()
                .order(BEFORE_FILES)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(Dashboard::caching);
        router.routeWithRegex(PAGES)
                .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(Dashboard::page);
    }

    private static void caching(RoutingContext context) {
        var path = context.normalizedPath();
        if (!path.startsWith("/api/") && !path.startsWith("/q/"))
            context.addHeadersEndHandler(end -> {
                var response = context.response();
                var lasting = path.startsWith("/assets/") && response.getStatusCode() / 100 < 4;
                response.putHeader("Cache-Control", lasting ? "public, max-age=31536000, immutable" : "no-store");
            });
        context.next();
    }

    private static void page(RoutingContext context) {
        if (context.normalizedPath().equals("/")) context.next();
        else context.reroute("/");
    }
}
