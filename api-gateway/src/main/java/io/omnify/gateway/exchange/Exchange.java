package io.omnify.gateway.exchange;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request on its way through the door: what was found out about it so far. */
public final class Exchange {
    private static final String KEY = Exchange.class.getName();
    private final RoutingContext context;
    private final Context thread;
    private final String requestId;
    private final long startedAt = System.nanoTime();
    private volatile String route = "none";
    private volatile @Nullable String organization;
    private volatile List<String> cookies = List.of();

    public Exchange(RoutingContext context, String requestId) {
        this.context = context;
        this.thread = context.vertx().getOrCreateContext();
        this.requestId = requestId;
        context.put(KEY, this);
    }

    public static Optional<Exchange> of(RoutingContext context) {
        return Optional.ofNullable(context.get(KEY));
    }

    public RoutingContext context() {
        return context;
    }

    /** Where this request is handled; whoever waited elsewhere comes back here before touching it. */
    public Context thread() {
        return thread;
    }

    public HttpServerRequest request() {
        return context.request();
    }

    public String requestId() {
        return requestId;
    }

    public String path() {
        var path = context.request().path();
        return path == null ? "" : path;
    }

    /** Behind a trusted proxy Quarkus has already put the client's address here. */
    public String address() {
        var address = context.request().remoteAddress();
        return address == null || address.hostAddress() == null ? "unknown" : address.hostAddress();
    }

    /** What the client says its body measures; zero when it does not say. */
    public long announcedLength() {
        var length = request().getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** A stream that lasts: it may be silent for long, and is counted apart. */
    public boolean wantsEvents() {
        var accept = request().getHeader("Accept");
        return accept != null && accept.contains("text/event-stream");
    }

    public boolean https() {
        return request().isSSL() || "https".equals(request().scheme());
    }

    /** Nobody waits for the answer any more. */
    public boolean abandoned() {
        var response = context.response();
        return response.closed() || response.ended();
    }

    /** Sent with the answer, whoever writes it. */
    public void setCookies(List<String> encoded) {
        cookies = encoded;
    }

    public List<String> cookies() {
        return cookies;
    }

    /** Whose request it is, once that is verified. */
    public Optional<String> organization() {
        return Optional.ofNullable(organization);
    }

    public void organization(String id) {
        organization = id;
    }

    public String route() {
        return route;
    }

    public void route(String name) {
        route = name;
    }

    public long nanos() {
        return System.nanoTime() - startedAt;
    }
}
