package io.omnify.simulator.openai;

import io.omnify.simulator.faults.Fault;
import io.omnify.simulator.faults.FaultKind;
import io.omnify.simulator.faults.Faults;
import io.omnify.simulator.faults.Match;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.requests.LoggedRequest;
import io.omnify.simulator.requests.RequestLog;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The wire side of the simulated OpenAI API. It is routed by hand and not by REST annotations, because a test must be
 * able to break the bytes: half bodies, cut streams, connections that hang.
 */
@Singleton
class OpenAiRoutes {
    private static final Logger LOG = Logger.getLogger(OpenAiRoutes.class);
    private static final long LARGEST_BODY = 8L * 1024 * 1024;
    private static final long LONGEST_LATENCY_MS = 600_000;

    private final OpenAi openAi;
    private final Faults faults;
    private final RequestLog log;
    private final Ids ids;
    private final RateLimits limits;
    private final long usualLatencyMs;
    private final Executor threads = task -> Thread.ofVirtual().name("openai").start(task);

    OpenAiRoutes(
            OpenAi openAi,
            Faults faults,
            RequestLog log,
            Ids ids,
            RateLimits limits,
            @ConfigProperty(name = "omnify.simulator.latency-ms") long usualLatencyMs) {
        this.openAi = openAi;
        this.faults = faults;
        this.log = log;
        this.ids = ids;
        this.limits = limits;
        this.usualLatencyMs = usualLatencyMs;
    }

    void register(@Observes Router router) {
        router.route("/openai/*")
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                .handler(context -> {
                    var exchange = new Exchange(context);
                    threads.execute(() -> handle(exchange));
                })
                .failureHandler(OpenAiRoutes::refuseBody);
    }

    private void handle(Exchange exchange) {
        long start = System.nanoTime();
        var call = exchange.call(latency(exchange));
        String command = exchange.header("X-Omnify-Command");
        String requestId = ids.next("req");
        var entry = log.begin(
                call.method(),
                call.path(),
                new LoggedRequest.Origin(command, requestId, exchange.header("traceparent")));
        Fault fault = fault(call, command);
        Reply reply = reply(call, fault);
        headers(exchange, requestId, start);
        limits.headers(call, reply, fault).forEach(exchange::setHeader);
        String outcome = new Sender(exchange, fault, call.latency()).send(reply);
        var trace = reply.trace();
        var result = new LoggedRequest.Result(
                reply.status(),
                trace.model(),
                trace.decision(),
                trace.stream(),
                fault.is(FaultKind.NONE) ? "" : fault.kind().wireName(),
                outcome,
                trace.responseId());
        log.finish(entry, result, Duration.ofNanos(System.nanoTime() - start));
    }

    private Fault fault(Call call, String command) {
        if (!Keys.accepts(call.authorization()) || limits.refusal(call).isPresent()) return Fault.NONE;
        String model = Json.read(call.body()).path("model").asText();
        return faults.take(new Match.Subject(command, model, call.method(), call.path(), call.body()));
    }

    /** A defect of the simulator must look like the vendor's, not like a dropped connection. */
    private Reply reply(Call call, Fault fault) {
        try {
            return limits.refusal(call).orElseGet(() -> openAi.reply(call, fault));
        } catch (RuntimeException defect) {
            LOG.errorf(defect, "simulated model failed path=%s", call.path());
            return Reply.error(new ApiError(
                    500, "server_error", "", "internal_error", "The simulated model failed: see the simulator's log."));
        }
    }

    private Duration latency(Exchange exchange) {
        String asked = exchange.header("X-Simulator-Latency-Ms");
        long ms = asked.matches("\\d{1,9}") ? Long.parseLong(asked) : usualLatencyMs;
        return Duration.ofMillis(Math.clamp(ms, 0, LONGEST_LATENCY_MS));
    }

    private static void headers(Exchange exchange, String requestId, long start) {
        exchange.setHeader("x-request-id", requestId);
        exchange.setHeader("openai-version", "2020-10-01");
        exchange.setHeader("openai-processing-ms", String.valueOf((System.nanoTime() - start) / 1_000_000));
    }

    private static void refuseBody(RoutingContext context) {
        var error = context.statusCode() == 413
                ? new ApiError(413, "invalid_request_error", "", "request_too_large", "The request body is too large.")
                : new ApiError(500, "server_error", "", "server_error", "The request could not be read.");
        var _ = context.response()
                .setStatusCode(error.status())
                .putHeader("Content-Type", "application/json")
                .end(Json.write(error.body()));
    }
}
