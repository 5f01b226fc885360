package io.omnify.platform.web;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the request at hand comes from, as the gateway vouches for it; what sessions, limits and audit entries record. */
@Singleton
public final class ClientFacts {
    private static final Facts NONE = new Facts(null, null, null);
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
    private static final int LONGEST_AGENT = 400;

    private final CurrentVertxRequest current;

    public ClientFacts(CurrentVertxRequest current) {
        this.current = current;
    }

    /** All null where no request is being answered, such as in a consumer. */
    public record Facts(
            @Nullable String ip,
            @Nullable String userAgent,
            @Nullable String requestId) {}

    public Facts current() {
        if (!Arc.container().requestContext().isActive()) return withoutClient();
        var context = current.getCurrent();
        if (context == null) return withoutClient();
        var request = context.request();
        return new Facts(address(request), agent(request), RequestId.current());
    }

    public @Nullable String ip() {
        return current().ip();
    }

    public @Nullable String userAgent() {
        return current().userAgent();
    }

    public @Nullable String requestId() {
        return current().requestId();
    }

    private static Facts withoutClient() {
        var request = RequestId.current();
        return request == null ? NONE : new Facts(null, null, request);
    }

    private static @Nullable String address(HttpServerRequest request) {
        var forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded != null && ADDRESS.matcher(forwarded).matches()) return forwarded;
        return request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
    }

    private static @Nullable String agent(HttpServerRequest request) {
        var given = request.getHeader("User-Agent");
        if (given == null) return null;
        var printable = given.replaceAll("\\p{Cntrl}", " ");
        return printable.length() <= LONGEST_AGENT ? printable : printable.substring(0, LONGEST_AGENT);
    }
}
