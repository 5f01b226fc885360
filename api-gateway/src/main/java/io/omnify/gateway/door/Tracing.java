package io.omnify.gateway.door;

import io.omnify.platform.web.RequestId;
import io.omnify.platform.web.Ulids;
import io.vertx.core.MultiMap;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The two ids a request is followed by: ours for people and logs, the W3C one for traces. */
final class Tracing {
    private static final Pattern TRACE_PARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private Tracing() {}

    /** Puts both into the request, well-formed, for whoever handles it next. */
    static String assign(MultiMap headers, Ulids ulids) {
        var given = headers.get(RequestId.HEADER);
        var id = given != null && RequestId.wellFormed(given) ? given : "req_" + ulids.get();
        headers.set(RequestId.HEADER, id);
        var trace = headers.get("traceparent");
        if (trace == null || !TRACE_PARENT.matcher(trace).matches()) {
            headers.set("traceparent", "00-" + hex(16) + "-" + hex(8) + "-01");
            headers.remove("tracestate");
        }
        return id;
    }

    private static String hex(int bytes) {
        var random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        random[0] |= 1;
        return HexFormat.of().formatHex(random);
    }
}
