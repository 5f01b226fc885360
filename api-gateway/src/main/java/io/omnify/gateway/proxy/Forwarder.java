package io.omnify.gateway.proxy;

import io.omnify.gateway.cache.KeptAnswers;
import io.omnify.gateway.exchange.Exchange;
import io.omnify.gateway.exchange.Problems;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Carries a request to its service and the answer back, byte by byte as they come, holding neither. */
@Singleton
public final class Forwarder {
    private static final Set<HttpMethod> BODIED = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private final Upstreams upstreams;
    private final Problems problems;
    private final Vertx vertx;
    private final KeptAnswers kept;

    Forwarder(Upstreams upstreams, Problems problems, Vertx vertx, KeptAnswers kept) {
        this.upstreams = upstreams;
        this.problems = problems;
        this.vertx = vertx;
        this.kept = kept;
    }

    public void forward(Exchange exchange, Route route, Optional<String> bearer) {
        var request = exchange.request();
        if (exchange.announcedLength() > route.maxBody()) {
            tooLarge(exchange, route);
            return;
        }
        if (unsized(exchange)) request.headers().set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
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
                .onSuccess(answer -> pass(exchange, answer))
                .onFailure(failure -> fail(exchange, route, passage, body, failure));
    }

    private void pass(Exchange exchange, ProxyResponse answer) {
        var headers = answer.headers();
        for (var name : AnsweredHeaders.DROPPED) headers.remove(name);
        kept.pass(exchange, answer);
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

    /** HTTP/2 needs no length and no chunks; towards the service, which speaks HTTP/1.1, it is one or the other. */
    private static boolean unsized(Exchange exchange) {
        var request = exchange.request();
        return request.version() == HttpVersion.HTTP_2
                && BODIED.contains(request.method())
                && !request.headers().contains(HttpHeaders.CONTENT_LENGTH);
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
