package io.omnify.gateway.proxy;

import io.omnify.gateway.GatewayConfig;
import io.omnify.gateway.cache.KeptAnswers;
import io.omnify.gateway.exchange.Exchange;
import io.omnify.gateway.exchange.Problems;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Carries a request to its service and the answer back, byte by byte as they come, holding neither. */
@Singleton
public final class Forwarder {
    private final Upstreams upstreams;
    private final Problems problems;
    private final Retries retries;
    private final KeptAnswers kept;
    private final Vertx vertx;
    private final long bodyPatience;
    private final Map<String, Breaker> breakers = new ConcurrentHashMap<>();

    Forwarder(
            Upstreams upstreams,
            Problems problems,
            Retries retries,
            KeptAnswers kept,
            Vertx vertx,
            GatewayConfig config) {
        this.upstreams = upstreams;
        this.problems = problems;
        this.retries = retries;
        this.kept = kept;
        this.vertx = vertx;
        this.bodyPatience = config.bodyPatience().toMillis();
    }

    public void forward(Exchange exchange, Route route, Optional<String> bearer) {
        var breaker = breakers.computeIfAbsent(route.service(), Breaker::new);
        if (exchange.announcedLength() > route.maxBody()) tooLarge(exchange, route);
        else if (!breaker.lets()) Failure.AWAY.answer(problems, exchange, route);
        else new Passage(this, exchange, route, bearer, breaker).begin();
    }

    Upstreams upstreams() {
        return upstreams;
    }

    Retries retries() {
        return retries;
    }

    KeptAnswers kept() {
        return kept;
    }

    Vertx vertx() {
        return vertx;
    }

    long bodyPatience() {
        return bodyPatience;
    }

    void fail(Exchange exchange, Route route, Failure failure) {
        failure.answer(problems, exchange, route);
    }

    void tooLarge(Exchange exchange, Route route) {
        var detail = "The body is larger than " + route.maxBody() + " bytes.";
        problems.answer(exchange, 413, "body-too-large", detail);
    }

    void tooSlow(Exchange exchange) {
        var detail = "The body came too slowly to go on waiting for it.";
        problems.answerAndHangUp(exchange, 408, "body-too-slow", detail);
    }

    void tooDeep(Exchange exchange) {
        problems.answer(exchange, 400, "json-too-deep", "The JSON in the body is nested too deeply.");
    }
}
