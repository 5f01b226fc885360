package io.omnify.gateway.door;

import io.omnify.gateway.exchange.Exchange;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * One line of JSON for each request: who asked for what, and how it ended. No query, no header, no cookie, no body, and
 * no long path segment, since any of them may be or hold a secret.
 */
@Singleton
final class AccessLog {
    private static final Logger LOG = Logger.getLogger("io.omnify.access");
    private static final Pattern LONG_SEGMENT = Pattern.compile("/[^/]{49,}");
    private static final Pattern ADDRESS_OF_HOOK = Pattern.compile("^(/api/hooks/[^/]+)/.*");
    private static final int LONGEST_PATH = 300;
    private static final int TRACE_ID_FROM = 3;
    private static final int TRACE_ID_TO = 35;
    private final InstantSource clock = InstantSource.system();

    void write(Exchange exchange) {
        if (LOG.isInfoEnabled()) LOG.info(line(exchange));
    }

    private String line(Exchange exchange) {
        var response = exchange.context().response();
        var line = new JsonObject()
                .put("at", clock.instant().toString())
                .put("request_id", exchange.requestId())
                .put("trace_id", trace(exchange))
                .put("method", exchange.request().method().name())
                .put("route", exchange.route())
                .put("path", path(exchange.path()))
                .put("status", response.getStatusCode())
                .put("bytes", response.bytesWritten())
                .put("ms", TimeUnit.NANOSECONDS.toMicros(exchange.nanos()) / 1000.0)
                .put("address", exchange.address());
        exchange.organization().ifPresent(organization -> line.put("organization", organization));
        return line.encode();
    }

    private static String path(String path) {
        var plain = ADDRESS_OF_HOOK.matcher(path).replaceFirst("$1/*"); // whoever knows it all may call it
        var safe = LONG_SEGMENT.matcher(plain).replaceAll("/*");
        return safe.length() <= LONGEST_PATH ? safe : safe.substring(0, LONGEST_PATH);
    }

    private static String trace(Exchange exchange) {
        var given = exchange.request().getHeader("traceparent");
        return given == null || given.length() < TRACE_ID_TO ? "" : given.substring(TRACE_ID_FROM, TRACE_ID_TO);
    }
}
