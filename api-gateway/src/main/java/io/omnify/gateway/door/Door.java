package io.omnify.gateway.door;

import io.omnify.gateway.door.Entrance.Entry;
import io.omnify.gateway.exchange.Exchange;
import io.omnify.gateway.exchange.Problems;
import io.omnify.gateway.limit.Limits;
import io.omnify.gateway.limit.Pace;
import io.omnify.gateway.proxy.Route;
import io.omnify.gateway.proxy.Routes;
import io.omnify.gateway.session.BrowserSessions;
import io.omnify.gateway.session.BrowserSessions.Standing;
import io.omnify.gateway.token.Identity;
import io.omnify.platform.redis.Admission;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/** The way of an API request: who is it, may it, where to. Nothing behind is called before all three have an answer. */
@Singleton
final class Door {
    private static final Logger LOG = Logger.getLogger(Door.class);
    private final Routes routes;
    private final Entrance entrance;
    private final BrowserSessions sessions;
    private final Limits limits;
    private final Pace pace;
    private final Onward onward;
    private final Problems problems;

    Door(
            Routes routes,
            Entrance entrance,
            BrowserSessions sessions,
            Limits limits,
            Pace pace,
            Onward onward,
            Problems problems) {
        this.routes = routes;
        this.entrance = entrance;
        this.sessions = sessions;
        this.limits = limits;
        this.pace = pace;
        this.onward = onward;
        this.problems = problems;
    }

    void enter(Exchange exchange) {
        exchange.request().pause();
        var overdrawn = limits.overdrawn(exchange.address());
        if (overdrawn.isPresent()) {
            goOn(exchange, overdrawn.get(), () -> {});
            return;
        }
        var route = routes.find(exchange.path());
        if (OwnEndpoints.match(exchange.path())) own(exchange);
        else if (route.isPresent()) guest(exchange, route.get());
        else nowhere(exchange);
    }

    private void guest(Exchange exchange, Route route) {
        exchange.route(route.name());
        entrance.admit(exchange, route)
                .compose(entry -> on(exchange, limits.admit(exchange.address(), route, identity(entry)))
                        .onSuccess(answer -> goOn(exchange, answer, () -> admitted(exchange, route, entry))))
                .onFailure(failure -> broken(exchange, failure));
    }

    private void admitted(Exchange exchange, Route route, Entry entry) {
        switch (entry) {
            case Entry.Open(var authorization) -> onward.guest(exchange, route, authorization);
            case Entry.Known known -> onward.member(exchange, route, known);
            case Entry.Denied denied -> deny(exchange, denied);
        }
    }

    private void deny(Exchange exchange, Entry.Denied denied) {
        var headers = exchange.context().response().headers();
        if (denied.status() == 401) headers.set("WWW-Authenticate", "Bearer");
        if (denied.status() == 503) headers.set("Retry-After", "1");
        problems.answer(exchange, denied.status(), denied.code(), denied.detail());
    }

    /** The door's own endpoints look after identity themselves; limits and ended sessions are the same. */
    private void own(Exchange exchange) {
        exchange.route(OwnEndpoints.name(exchange.path()));
        if (exchange.announcedLength() > OwnEndpoints.MOST_BYTES) {
            problems.answer(exchange, 413, "body-too-large", "The body is too large for this path.");
            return;
        }
        var guarded = OwnEndpoints.guarded(exchange);
        sessions.resume(exchange)
                .compose(standing -> on(exchange, limits.admit(exchange.address(), guarded, identity(standing)))
                        .onSuccess(answer -> {
                            sessions.note(exchange, standing);
                            goOn(exchange, answer, () -> exchange.context().next());
                        }))
                .onFailure(failure -> broken(exchange, failure));
    }

    private void nowhere(Exchange exchange) {
        on(exchange, limits.admit(exchange.address(), false, Optional.empty()))
                .onSuccess(answer -> goOn(
                        exchange,
                        answer,
                        () -> problems.answer(exchange, 404, "not-found", "There is nothing at this path.")))
                .onFailure(failure -> broken(exchange, failure));
    }

    private void goOn(Exchange exchange, Admission admission, Runnable then) {
        if (RateLimitHeaders.tell(exchange, admission)) then.run();
        else pace.refuse(() -> problems.answer(exchange, 429, "too-many-requests", RateLimitHeaders.DETAIL));
    }

    private void broken(Exchange exchange, Throwable failure) {
        // not left to the server, which would log the whole address with whatever is in it
        LOG.errorf(failure, "request broke route=%s request_id=%s", exchange.route(), exchange.requestId());
        var detail = "Something went wrong on our side; the request id finds it in the logs.";
        problems.answer(exchange, 500, "internal-error", detail);
    }

    private static Optional<Identity> identity(Standing standing) {
        return standing instanceof Standing.Live(var identity) ? Optional.of(identity) : Optional.empty();
    }

    private static Optional<Identity> identity(Entry entry) {
        return entry instanceof Entry.Known(var identity, var _) ? Optional.of(identity) : Optional.empty();
    }

    /** Back on the thread of this request: what it waited for may have been answered on another. */
    private static <T> Future<T> on(Exchange exchange, CompletionStage<T> stage) {
        var future = stage.toCompletableFuture();
        if (future.state() == java.util.concurrent.Future.State.SUCCESS)
            return Future.succeededFuture(future.resultNow());
        return Future.fromCompletionStage(stage, exchange.thread());
    }
}
