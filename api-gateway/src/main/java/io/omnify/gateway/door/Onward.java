package io.omnify.gateway.door;

import io.omnify.gateway.cache.KeptAnswers;
import io.omnify.gateway.exchange.Exchange;
import io.omnify.gateway.exchange.Problems;
import io.omnify.gateway.limit.ApiCalls;
import io.omnify.gateway.limit.Crowd;
import io.omnify.gateway.proxy.Forwarder;
import io.omnify.gateway.proxy.Route;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The last steps before a service: the plan's count of calls, and a place among the requests of the organisation. */
@Singleton
final class Onward {
    private final ApiCalls calls;
    private final KeptAnswers kept;
    private final Crowd crowd;
    private final Forwarder forwarder;
    private final Problems problems;

    Onward(ApiCalls calls, KeptAnswers kept, Crowd crowd, Forwarder forwarder, Problems problems) {
        this.calls = calls;
        this.kept = kept;
        this.crowd = crowd;
        this.forwarder = forwarder;
        this.problems = problems;
    }

    /** Whoever is not known yet has a place by address, or one of them could take every connection to a service. */
    void guest(Exchange exchange, Route route, Optional<String> authorization) {
        queue(exchange, route, "address:" + exchange.address(), authorization);
    }

    void member(Exchange exchange, Route route, Entrance.Entry.Known known) {
        var identity = known.identity();
        exchange.organization(identity.organization());
        // The dashboard's own requests are not what a plan means by API calls.
        if (!known.browser() && !calls.count(identity)) overPlan(exchange);
        else if (!kept.answered(exchange, identity))
            queue(exchange, route, identity.organization(), Optional.of("Bearer " + identity.token()));
    }

    private void queue(Exchange exchange, Route route, String whose, Optional<String> bearer) {
        var stream = exchange.wantsEvents();
        crowd.enter(exchange.thread(), whose, stream).onSuccess(entered -> {
            if (!entered) tooMany(exchange);
            else if (exchange.abandoned()) crowd.leave(whose, stream);
            else {
                exchange.context().addEndHandler(end -> crowd.leave(whose, stream));
                forwarder.forward(exchange, route, bearer);
            }
        });
    }

    private void overPlan(Exchange exchange) {
        var detail = "The API calls of this month's plan (api_calls) are used up.";
        problems.answer(exchange, 429, "plan_limit_reached", detail);
    }

    private void tooMany(Exchange exchange) {
        exchange.context().response().putHeader("Retry-After", "1");
        var detail = "Too many requests of your organisation are under way; come back when some have ended.";
        problems.answer(exchange, 429, "too-many-concurrent-requests", detail);
    }
}
