package io.omnify.gateway.proxy;

import io.omnify.gateway.cache.KeptAnswers;
import io.omnify.gateway.exchange.Exchange;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;

/** What a service answered, on its way to the client: small answers in one piece, all others as they come. */
final class Answer {
    private static final int SMALL = 16 * 1024;
    private final Exchange exchange;
    private final HttpClientResponse answer;
    private final HttpServerResponse response;

    Answer(Exchange exchange, HttpClientResponse answer) {
        this.exchange = exchange;
        this.answer = answer;
        this.response = exchange.context().response();
    }

    void pass(KeptAnswers kept) {
        response.setStatusCode(answer.statusCode());
        AnsweredHeaders.copy(answer.headers(), response.headers());
        response.closeHandler(gone -> answer.request().reset());
        var length = answer.getHeader("Content-Length");
        if (kept.takes(exchange, answer)) return;
        if (withoutBody()) response.end();
        else if (length != null && small(length))
            answer.body().onSuccess(this::whole).onFailure(this::broken);
        else stream(length == null);
    }

    private boolean withoutBody() {
        var status = answer.statusCode();
        return exchange.request().method().equals(HttpMethod.HEAD) || status == 204 || status == 304;
    }

    private static boolean small(String length) {
        return length.length() <= 5 && Integer.parseInt(length) <= SMALL;
    }

    private void whole(Buffer body) {
        if (!response.ended() && !response.closed()) response.end(body);
    }

    private void stream(boolean unsized) {
        var old = exchange.request().version() == HttpVersion.HTTP_1_0;
        if (unsized && !old) response.setChunked(true);
        answer.pipe()
                .endOnFailure(false)
                .to(response)
                .onSuccess(sent -> {
                    if (unsized && old) exchange.request().connection().close();
                })
                .onFailure(this::broken);
    }

    /** The client must not take half an answer for a whole one. */
    private void broken(Throwable failure) {
        answer.request().reset();
        if (!response.ended()) response.reset();
    }
}
