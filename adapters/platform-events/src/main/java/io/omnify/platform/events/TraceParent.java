package io.omnify.platform.events;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The W3C trace context of the work at hand, handed on through Kafka so that one trace spans all services. */
public final class TraceParent {
    public static final String HEADER = "traceparent";
    private static final SecureRandom RANDOM = new SecureRandom();

    private TraceParent() {}

    public static @Nullable String current() {
        return MDC.get(HEADER) instanceof String value ? value : null;
    }

    public static void set(@Nullable String value) {
        if (value == null) MDC.remove(HEADER);
        else MDC.put(HEADER, value);
    }

    /** A new trace, for work that nobody outside caused. */
    public static String fresh() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var hex = HexFormat.of().formatHex(bytes);
        return "00-" + hex.substring(0, 32) + "-" + hex.substring(32) + "-01";
    }
}
