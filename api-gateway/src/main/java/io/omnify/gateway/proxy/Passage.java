package io.omnify.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.jspecify.annotations.Nullable;

/** One request at a service: gives up when the answer does not begin in time once all of the request was sent. */
final class Passage {
    private final Vertx vertx;
    private final Route route;
    private @Nullable HttpClientRequest upstream;
    private long timer = -1;
    private boolean begun;
    private boolean late;

    Passage(Vertx vertx, Route route) {
        this.vertx = vertx;
        this.route = route;
    }

    Future<ProxyResponse> send(ProxyRequest request, HttpClientRequest client) {
        upstream = client;
        request.proxiedRequest().response().closeHandler(gone -> giveUp());
        return request.send(client).onSuccess(answer -> over());
    }

    boolean connected() {
        return upstream != null;
    }

    boolean late() {
        return late;
    }

    void answerDue() {
        if (begun || timer != -1) return;
        timer = vertx.setTimer(route.timeout().toMillis(), fired -> {
            late = true;
            giveUp();
        });
    }

    void over() {
        begun = true;
        if (timer != -1) vertx.cancelTimer(timer);
    }

    private void giveUp() {
        if (upstream != null) upstream.reset();
    }
}
