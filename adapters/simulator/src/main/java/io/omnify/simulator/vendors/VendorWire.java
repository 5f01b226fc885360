package io.omnify.simulator.vendors;

import io.omnify.simulator.faults.Fault;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Carries the vendors' protocols: each request is answered on a virtual thread of its own, and what is wrong with the
 * connection itself is acted out here, after the effect: the caller cannot know of it.
 */
@Singleton
public class VendorWire {
    private static final Logger LOG = Logger.getLogger(VendorWire.class);
    /** JSON, and nothing that any vendor says. */
    public static final String WRONG_SHAPE = "[\"?\"]";

    private static final long LARGEST_BODY = 8L * 1024 * 1024;

    private final VendorFaults faults;
    private final Executor threads = task -> Thread.ofVirtual().name("vendor").start(task);

    public VendorWire(VendorFaults faults) {
        this.faults = faults;
    }

    /** Everything below the prefix (no slash at its end) is answered so. An exception becomes a 500. */
    public void serve(Router router, String vendor, String prefix, Function<VendorCall, VendorAnswer> vendorsAnswer) {
        router.route(prefix + "/*")
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                .handler(context -> {
                    var call = call(context, vendor);
                    threads.execute(() -> send(context, call.fault(), answer(call, vendorsAnswer)));
                })
                .failureHandler(context -> send(context, Fault.NONE, VendorAnswer.empty(failed(context))));
    }

    private static int failed(RoutingContext context) {
        return context.statusCode() > 0 ? context.statusCode() : 500;
    }

    /** What was asked, with the fault that was ordered for it, which is used up. */
    public VendorCall call(RoutingContext context, String vendor) {
        var request = context.request();
        var headers = new LinkedHashMap<String, String>();
        request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        var body = Objects.requireNonNullElse(context.body().asString("UTF-8"), "");
        var path = Objects.requireNonNullElse(request.path(), "/");
        var query = Objects.requireNonNullElse(request.query(), "");
        var method = request.method().name();
        var who = headers.getOrDefault("x-omnify-command", "") + " " + headers.getOrDefault("authorization", "");
        var fault = faults.take(vendor, method, path, who, body);
        return new VendorCall(vendor, method, path, query, headers, body, fault);
    }

    /** A defect of the simulator must look like the vendor's, not like a dropped connection. */
    private static VendorAnswer answer(VendorCall call, Function<VendorCall, VendorAnswer> vendorsAnswer) {
        try {
            return vendorsAnswer.apply(call);
        } catch (RuntimeException defect) {
            LOG.errorf(
                    defect,
                    "simulated vendor failed vendor=%s method=%s path=%s",
                    call.vendor(),
                    call.method(),
                    call.path());
            return VendorAnswer.text(500, "text/plain", "The simulated vendor failed: see the simulator's log.");
        }
    }

    private static void send(RoutingContext context, Fault fault, VendorAnswer answer) {
        switch (fault.kind()) {
            case SLOW -> later(context, fault, () -> end(context, answer, Buffer.buffer(answer.body())));
            case TIMEOUT ->
                later(context, fault, () -> context.request().connection().close());
            case CUT_STREAM -> cut(context, answer);
            case MALFORMED -> end(context, answer, half(answer));
            case WRONG_SHAPE ->
                end(context, VendorAnswer.text(200, "application/json", ""), Buffer.buffer(WRONG_SHAPE));
            case NONSENSE -> end(context, answer, Buffer.buffer("<html>Bad Gateway</html>"));
            default -> end(context, answer, Buffer.buffer(answer.body()));
        }
    }

    private static void later(RoutingContext context, Fault fault, Runnable end) {
        context.vertx().setTimer(Math.max(1, fault.delay().toMillis()), _ -> end.run());
    }

    private static void end(RoutingContext context, VendorAnswer answer, Buffer body) {
        var response = context.response();
        if (response.ended() || response.closed()) return;
        answer.headers().forEach(response::putHeader);
        var _ = response.setStatusCode(answer.status()).end(body);
    }

    private static void cut(RoutingContext context, VendorAnswer answer) {
        var response = context.response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        response.putHeader(
                "Content-Length", String.valueOf(Math.max(2, answer.body().length())));
        response.write(half(answer))
                .onComplete(_ -> context.request().connection().close());
    }

    private static Buffer half(VendorAnswer answer) {
        return Buffer.buffer(answer.body().substring(0, answer.body().length() / 2));
    }
}
