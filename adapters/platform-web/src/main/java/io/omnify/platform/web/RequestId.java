package io.omnify.platform.web;

import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The id of the request being answered, kept where logs and problems can find it. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";
    static final String MDC_KEY = "request_id";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private RequestId() {}

    public static @Nullable String current() {
        return MDC.get(MDC_KEY) instanceof String id ? id : null;
    }

    /** Anything else could smuggle line breaks into logs, so it is replaced rather than repaired. */
    public static boolean wellFormed(@Nullable String id) {
        return id != null && FORM.matcher(id).matches();
    }
}
