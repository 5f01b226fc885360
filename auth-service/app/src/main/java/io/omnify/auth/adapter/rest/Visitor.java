package io.omnify.auth.adapter.rest;

import io.omnify.auth.sessions.domain.Client;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Where the current request comes from; behind the gateway that is what the gateway says. */
@RequestScoped
public class Visitor {
    private final HttpServerRequest request;

    public Visitor(HttpServerRequest request) {
        this.request = request;
    }

    Client client() {
        var address = Optional.ofNullable(request.remoteAddress())
                .flatMap(remote -> Optional.ofNullable(remote.hostAddress()))
                .orElse("unknown");
        return new Client(
                address, Optional.ofNullable(request.getHeader("User-Agent")).orElse(""));
    }
}
