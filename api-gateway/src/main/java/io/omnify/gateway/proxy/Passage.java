package io.omnify.gateway.proxy;

import io.omnify.gateway.exchange.Exchange;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One request at a service, on one event loop from beginning to end: gives up when the answer does not begin in time
 * once all of the request was sent, or when nobody waits for it any more.
 */
final class Passage {
    private static final Logger LOG = Logger.getLogger(Passage.class);
    private static final Set<HttpMethod> BODIED = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private final Forwarder forwarder;
    private final Exchange exchange;
    private final Route route;
    private final Optional<String> bearer;
    private final Breaker breaker;
    private final Optional<LimitedBody> body;
    private @Nullable HttpClientRequest upstream;
    private long timer = -1;
    private long watch = -1;
    private int attempts;
    private boolean late;
    private boolean over;

    Passage(Forwarder forwarder, Exchange exchange, Route route, Optional<String> bearer, Breaker breaker) {
        this.forwarder = forwarder;
        this.exchange = exchange;
        this.route = route;
        this.bearer = bearer;
        this.breaker = breaker;
        this.body = hasBody(exchange.request()) ? Optional.of(body()) : Optional.empty();
    }

    private LimitedBody body() {
        var type = exchange.request().getHeader("Content-Type");
        var depth = type != null && type.contains("json") ? Optional.of(new JsonDepth()) : Optional.<JsonDepth>empty();
        return new LimitedBody(exchange.request(), route.maxBody(), depth, this::answerDue);
    }

    private static boolean hasBody(HttpServerRequest request) {
        if (request.isEnded()) return false;
        var length = request.getHeader("Content-Length");
        if (length != null) return !length.equals("0");
        // HTTP/2 needs neither a length nor chunks.
        return BODIED.contains(request.method()) || request.headers().contains("Transfer-Encoding");
    }

    void begin() {
        forwarder.retries().oneMoreRequest();
        exchange.context().response().closeHandler(gone -> abandon());
        if (body.isEmpty()) {
            exchange.request().resume();
            answerDue();
        }
        attempt();
    }

    private void attempt() {
        attempts++;
        upstream = null;
        forwarder
                .upstreams()
                .open(route, exchange.request().method(), uri(), exchange.wantsEvents())
                .onComplete(opened -> {
                    if (opened.succeeded()) send(opened.result());
                    else failed(opened.cause());
                });
    }

    private void send(HttpClientRequest request) {
        if (over) {
            request.reset();
            return;
        }
        upstream = request;
        var inbound = exchange.request();
        ForwardedHeaders.copy(inbound.headers(), request.headers());
        ForwardedHeaders.describe(request.headers(), inbound, exchange.address(), bearer);
        request.response().onComplete(answer -> {
            if (answer.succeeded()) answered(answer.result());
            else failed(answer.cause());
        });
        if (body.isEmpty()) {
            request.end();
            return;
        }
        if (!inbound.headers().contains("Content-Length")) request.setChunked(true);
        watch(body.get());
        body.get().pipe().endOnFailure(false).to(request).onFailure(this::uploadFailed);
    }

    /** A client that lets its body drip would keep a connection to the service for as long as it likes. */
    private void watch(LimitedBody sent) {
        var patience = forwarder.bodyPatience();
        watch = forwarder.vertx().setPeriodic(patience, fired -> {
            if (sent.complete()) forwarder.vertx().cancelTimer(watch);
            else if (sent.drips(patience)) tooSlow();
        });
    }

    private void tooSlow() {
        if (over) return;
        abandon();
        forwarder.tooSlow(exchange);
    }

    /** The service may have answered before it had read everything; what is left is then nobody's any more. */
    private void uploadFailed(Throwable failure) {
        if (over) exchange.request().handler(dropped -> {}).resume();
        else failed(failure);
    }

    private void answered(HttpClientResponse answer) {
        if (over) return;
        finish();
        breaker.answered();
        new Answer(exchange, answer).pass(forwarder.kept());
    }

    private void failed(Throwable failure) {
        if (over) return;
        if (body.filter(LimitedBody::broken).isPresent()) {
            abandon();
            exchange.context().response().reset();
            return;
        }
        var refused = body.filter(sent -> sent.over() || sent.deep()).isPresent();
        if (!refused && !late && body.isEmpty() && mayTryAgain()) {
            attempt();
            return;
        }
        finish();
        LOG.debugf("no answer service=%s reason=%s", route.service(), failure);
        if (upstream != null) upstream.reset();
        if (refused) refuse();
        else {
            breaker.failed();
            forwarder.fail(exchange, route, late ? Failure.LATE : upstream == null ? Failure.AWAY : Failure.BROKEN);
        }
    }

    private boolean mayTryAgain() {
        return forwarder.retries().allow(exchange.request().method(), attempts);
    }

    private void refuse() {
        if (body.filter(LimitedBody::over).isPresent()) forwarder.tooLarge(exchange, route);
        else forwarder.tooDeep(exchange);
    }

    private void answerDue() {
        if (over || timer != -1) return;
        timer = forwarder.vertx().setTimer(route.timeout().toMillis(), fired -> {
            late = true;
            if (upstream == null) failed(new IllegalStateException("no connection in time"));
            else upstream.reset();
        });
    }

    private void abandon() {
        finish();
        if (upstream != null) upstream.reset();
    }

    private void finish() {
        over = true;
        if (timer != -1) forwarder.vertx().cancelTimer(timer);
        if (watch != -1) forwarder.vertx().cancelTimer(watch);
    }

    private String uri() {
        var query = exchange.request().query();
        return query == null ? exchange.path() : exchange.path() + "?" + query;
    }
}
