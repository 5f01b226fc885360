package io.omnify.gateway.proxy;

import io.omnify.gateway.exchange.Exchange;
import io.omnify.gateway.exchange.Problems;
import io.vertx.core.Vertx;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Carries a request to its service and the answer back, byte by byte as they come, holding neither. */
@Singleton
public final class Forwarder {
    private final Upstreams upstreams;
    private final Problems problems;
    private final Vertx vertx;

    Forwarder(Upstreams upstreams, Problems problems, Vertx vertx) {
        this.upstreams = upstreams;
        this.problems = problems;
        this.vertx = vertx;
    }

    public void forward(Exchange exchange, Route route, Optional<String> bearer) {
        var request = exchange.request();
        if (announcedLength(exchange) > route.maxBody()) {
            tooLarge(exchange, route);
            return;
        }
        var proxied = ProxyRequest.reverseProxy(request);
        ForwardedHeaders.clean(proxied.headers());
        ForwardedHeaders.describe(proxied.headers(), request, exchange.address(), bearer);
        proxied.setURI(uri(exchange));
        var passage = new Passage(vertx, route);
        var body = new LimitedBody(proxied.getBody().stream(), route.maxBody(), passage::answerDue);
        proxied.setBody(Body.body(body, proxied.getBody().length()));
        upstreams
                .open(route.service(), request.method(), uri(exchange), wantsEvents(exchange))
                .compose(upstream -> passage.send(proxied, upstream))
                .onSuccess(answer -> pass(answer))
                .onFailure(failure -> fail(exchange, route, passage, body, failure));
    }

    private void pass(ProxyResponse answer) {
        var headers = answer.headers();
        for (var name : AnsweredHeaders.DROPPED) headers.remove(name);
        answer.send();
    }

    private void fail(Exchange exchange, Route route, Passage passage, LimitedBody body, Throwable failure) {
        passage.over();
        if (body.over()) tooLarge(exchange, route);
        else Failure.of(failure, passage).answer(problems, exchange, route);
    }

    private void tooLarge(Exchange exchange, Route route) {
        var detail = "The body is larger than " + route.maxBody() + " bytes.";
        problems.answer(exchange, 413, "body-too-large", detail);
    }

    private static long announcedLength(Exchange exchange) {
        var length = exchange.request().getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static String uri(Exchange exchange) {
        var query = exchange.request().query();
        return query == null ? exchange.path() : exchange.path() + "?" + query;
    }

    private static boolean wantsEvents(Exchange exchange) {
        var accept = exchange.request().getHeader("Accept");
        return accept != null && accept.contains("text/event-stream");
    }
}
