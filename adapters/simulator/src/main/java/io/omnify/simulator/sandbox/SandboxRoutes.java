package io.omnify.simulator.sandbox;

import io.omnify.simulator.faults.Fault;
import io.omnify.simulator.faults.FaultKind;
import io.omnify.simulator.faults.Faults;
import io.omnify.simulator.faults.Match;
import io.omnify.simulator.model.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * The sandbox platform's wire: e-mails and budgets that touch nobody. Answered on the event loop, so that measuring the
 * engine does not measure this.
 */
@Singleton
class SandboxRoutes {
    private static final String EMAIL = "sandbox.email.send";
    private static final String BUDGET = "sandbox.budget.set";

    private final SandboxLedger ledger;
    private final Faults faults;

    SandboxRoutes(SandboxLedger ledger, Faults faults) {
        this.ledger = ledger;
        this.faults = faults;
    }

    void register(@Observes Router router) {
        router.post("/sandbox/v1/emails").handler(context -> act(context, EMAIL));
        router.post("/sandbox/v1/budgets").handler(context -> act(context, BUDGET));
        router.get("/sandbox/v1/effects").handler(this::find);
    }

    private void act(RoutingContext context, String action) {
        var request = context.request();
        request.bodyHandler(body -> {
            var key = header(request, "Idempotency-Key");
            var text = body.toString();
            var fault = faults.take(new Match.Subject(key, "", "POST", String.valueOf(request.path()), text));
            if (!key.isEmpty() && before(context, fault)) answer(context, fault, add(request, key, action, text));
            else if (key.isEmpty()) end(context, 422, Map.of("error", "Idempotency-Key is missing"));
        });
        request.resume();
    }

    private SandboxEffect add(HttpServerRequest request, String key, String action, String body) {
        return ledger.add(key, header(request, "X-Organization"), action, Json.read(body));
    }

    /** Whether the effect takes place at all; what comes after it can only spoil the answer. */
    private static boolean before(RoutingContext context, Fault fault) {
        if (fault.is(FaultKind.SERVER_ERROR)) end(context, 503, Map.of("error", "unavailable"));
        else if (fault.is(FaultKind.RATE_LIMIT)) {
            context.response().putHeader("Retry-After", String.valueOf(fault.retryAfterSeconds()));
            end(context, 429, Map.of("error", "too many requests"));
        } else if (fault.is(FaultKind.QUOTA)) end(context, 422, Map.of("error", "quota exhausted"));
        else return true;
        return false;
    }

    /** A cut connection and a silence both come after the effect: the caller cannot know of it. */
    private static void answer(RoutingContext context, Fault fault, SandboxEffect effect) {
        switch (fault.kind()) {
            case CUT_STREAM -> context.request().connection().close();
            case TIMEOUT -> {}
            case SLOW -> context.vertx().setTimer(Math.max(1, fault.delay().toMillis()), _ -> done(context, effect));
            default -> done(context, effect);
        }
    }

    private static void done(RoutingContext context, SandboxEffect effect) {
        end(context, 201, Map.of("id", effect.id(), "at", effect.at().toString()));
    }

    private void find(RoutingContext context) {
        var org = header(context.request(), "X-Organization");
        var found = ledger.find(org, String.valueOf(context.request().getParam("key")));
        if (found.isPresent())
            end(
                    context,
                    200,
                    Map.of("id", found.get().id(), "at", found.get().at().toString()));
        else end(context, 404, Map.of("error", "no such effect"));
    }

    private static String header(HttpServerRequest request, String name) {
        var value = request.getHeader(name);
        return value == null ? "" : value;
    }

    private static void end(RoutingContext context, int status, Map<String, String> body) {
        var _ = context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(Buffer.buffer(Json.write(Json.MAPPER.valueToTree(body))));
    }
}
