package io.omnify.auth.adapter.rest;

import io.omnify.auth.sessions.domain.Client;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Where the current request comes from; behind the gateway that is what the gateway says. */
@RequestScoped
public class Visitor {
    private static final int LONGEST_AGENT = 400;

    private final HttpServerRequest request;

    public Visitor(HttpServerRequest request) {
        this.request = request;
    }

    private static String kept(String agent) {
        return agent.substring(0, Math.min(LONGEST_AGENT, agent.length()));
    }

    Client client() {
        var address = Optional.ofNullable(request.remoteAddress())
                .flatMap(remote -> Optional.ofNullable(remote.hostAddress()))
                .orElse("unknown");
        return new Client(
                address,
                Optional.ofNullable(request.getHeader("User-Agent"))
                        .map(Visitor::kept)
                        .orElse(""));
    }
}
