package io.omnify.gateway.door;

import io.omnify.gateway.exchange.Exchange;
import io.omnify.gateway.exchange.Problems;
import io.omnify.platform.web.RequestId;
import io.omnify.platform.web.Ulids;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/** Stands before everything this server answers: ids, headers, and no path that can be read in two ways. */
@Singleton
final class DoorFrame {
    private static final int FIRST = -1_000_000;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private final Door door;
    private final Cors cors;
    private final Problems problems;
    private final Ulids ulids;
    private final RequestMetrics metrics;
    private final AccessLog accessLog;

    DoorFrame(Door door, Cors cors, Problems problems, Ulids ulids, RequestMetrics metrics, AccessLog accessLog) {
        this.door = door;
        this.cors = cors;
        this.problems = problems;
        this.ulids = ulids;
        this.metrics = metrics;
        this.accessLog = accessLog;
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        var known = Exchange.of(context);
        if (known.isPresent()) {
            // Sent on to the dashboard's page, which drops the headers set so far.
            Headers.secure(known.get());
            context.next();
            return;
        }
        var exchange = new Exchange(context, Tracing.assign(context.request().headers(), ulids));
        context.addHeadersEndHandler(end -> lastHeaders(exchange));
        Headers.secure(exchange);
        if (!METHODS.contains(context.request().method().name()))
            problems.answer(exchange, 405, "method-not-allowed", "This method is not used here.");
        else if (!Framing.plain(context.request()))
            problems.answer(exchange, 400, "message-not-allowed", "The request can be read in two ways.");
        else if (!SafePath.holds(context.request().path()))
            problems.answer(exchange, 400, "path-not-allowed", "The path is not in its plain form.");
        else within(exchange);
    }

    private void within(Exchange exchange) {
        var path = exchange.path();
        if (under(path, "/internal")) problems.answer(exchange, 404, "not-found", "There is nothing at this path.");
        else if (under(path, "/api") || under(path, "/.well-known")) api(exchange);
        else exchange.context().next();
    }

    private void api(Exchange exchange) {
        exchange.context().addEndHandler(end -> {
            metrics.record(exchange);
            accessLog.write(exchange);
        });
        if (!cors.handled(exchange)) door.enter(exchange);
    }

    private static void lastHeaders(Exchange exchange) {
        var headers = exchange.context().response().headers();
        headers.remove("Server");
        headers.set(RequestId.HEADER, exchange.requestId());
        exchange.cookies().forEach(cookie -> headers.add("Set-Cookie", cookie));
    }

    private static boolean under(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
