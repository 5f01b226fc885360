package io.omnify.simulator.google;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.faults.Fault;
import io.omnify.simulator.faults.FaultKind;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorCall;
import io.omnify.simulator.vendors.VendorWire;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Search as a stream: a list of batches, each sent when the one before has left. A year of a thousand campaigns would not
 * fit the memory of a simulator.
 */
@Singleton
class SearchStream {
    private static final Logger LOG = Logger.getLogger(SearchStream.class);
    private static final int FIRST = -50;
    private static final int BATCH = 1_000;
    private static final long LARGEST_BODY = 1L << 20;

    private final GoogleAdsServer ads;
    private final VendorWire wire;
    private final Executor threads =
            task -> Thread.ofVirtual().name("google-stream").start(task);

    SearchStream(GoogleAdsServer ads, VendorWire wire) {
        this.ads = ads;
        this.wire = wire;
    }

    void register(@Observes Router router) {
        router.postWithRegex("/google-ads/[^/]+/customers/[^/]+/googleAds:searchStream")
                .order(FIRST)
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                .handler(context -> {
                    var call = wire.call(context, GoogleStore.VENDOR);
                    threads.execute(() -> answer(context, call));
                });
    }

    private void answer(RoutingContext context, VendorCall call) {
        try {
            late(call.fault());
            var stream = ads.stream(call);
            context.response()
                    .setStatusCode(stream.status())
                    .putHeader("Content-Type", "application/json")
                    .putHeader("request-id", stream.requestId());
            if (call.is(FaultKind.TIMEOUT)) context.request().connection().close();
            else if (call.is(FaultKind.WRONG_SHAPE)) end(context, VendorWire.WRONG_SHAPE);
            else if (call.is(FaultKind.NONSENSE)) end(context, "<html>Bad Gateway</html>");
            else if (stream.status() != 200) end(context, stream.refusal());
            else new Batches(context, call, stream.requestId()).send(stream.rows());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException gone) {
            LOG.debugf("a stream was left early reason=%s", gone.getMessage());
        } catch (RuntimeException defect) {
            LOG.errorf(defect, "simulated stream failed path=%s", call.path());
            context.request().connection().close();
        }
    }

    private static void late(Fault fault) throws InterruptedException {
        if (fault.is(FaultKind.SLOW) || fault.is(FaultKind.TIMEOUT)) Thread.sleep(fault.delay());
    }

    private static void end(RoutingContext context, String body) {
        var _ = context.response().end(Buffer.buffer(body));
    }

    /** One answer on its way. */
    private static final class Batches {
        private final RoutingContext context;
        private final VendorCall call;
        private final String requestId;
        private ObjectNode batch = Json.NODES.objectNode();
        private int inBatch;
        private String before = "[";

        Batches(RoutingContext context, VendorCall call, String requestId) {
            this.context = context;
            this.call = call;
            this.requestId = requestId;
        }

        void send(Stream<ObjectNode> rows) throws InterruptedException, ExecutionException {
            context.response().setChunked(true);
            for (var each = rows.iterator(); each.hasNext(); ) {
                batch.withArray("results").add(each.next());
                if (++inBatch == BATCH) flush();
            }
            if (inBatch > 0 || before.equals("[")) flush();
            if (call.is(FaultKind.CUT_STREAM)) context.request().connection().close();
            else end(context, call.is(FaultKind.MALFORMED) ? "" : "]");
        }

        private void flush() throws InterruptedException, ExecutionException {
            var text = Json.write(batch.put("requestId", requestId));
            if (call.is(FaultKind.CUT_STREAM)) text = text.substring(0, text.length() / 2);
            context.response()
                    .write(Buffer.buffer(before + text))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
            batch = Json.NODES.objectNode();
            inBatch = 0;
            before = ",";
        }
    }
}
