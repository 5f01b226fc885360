package io.omnify.openai;

import io.quarkus.arc.Arc;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.impl.VertxInternal;
import org.jspecify.annotations.Nullable;

/** Connections to the servers of models, kept for the next call; all on one event loop, so that none is handed over. */
final class Connections {
    /** More than an instance runs at once, since who waits for a connection spends the time of their answer. */
    private static final int MOST_TO_A_SERVER = 1_024;

    private static final int CONNECT_MS = 5_000;

    private final Context context;
    private final HttpClient client;

    Connections(Vertx vertx) {
        this.context = ((VertxInternal) vertx).createEventLoopContext(); // not that of whoever asks first
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setMaxPoolSize(MOST_TO_A_SERVER).setConnectTimeout(CONNECT_MS));
    }

    /** In the event loops of the service we are part of. */
    static Connections ofService() {
        return new Connections(Arc.container().instance(Vertx.class).get());
    }

    Exchange start(RequestOptions options, @Nullable Buffer body) {
        var exchange = new Exchange(context);
        context.runOnContext(_ -> exchange.start(client, options, body));
        return exchange;
    }
}
