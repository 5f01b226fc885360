package io.omnify.vendor.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A call to a vendor that brought no usable answer, with all a vendor's adapter needs to say what it means. */
public final class VendorFailure extends RuntimeException {
    /** How far the call got. */
    public enum Kind {
        /** No connection, or it broke before the answer was whole. */
        UNREACHABLE,
        TIMEOUT,
        /** An answer whose status is no success. */
        STATUS,
        /** An answer that is not in the vendor's protocol. */
        UNREADABLE
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Kind kind;
    private final int status;
    private final transient Map<String, String> headers;
    private final String body;
    private final boolean neverSent;

    private VendorFailure(Kind kind, int status, Map<String, String> headers, String body, String message) {
        this(kind, status, headers, body, message, false);
    }

    private VendorFailure(
            Kind kind, int status, Map<String, String> headers, String body, String message, boolean neverSent) {
        super(message);
        this.kind = kind;
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.neverSent = neverSent;
    }

    public static VendorFailure status(int status, Map<String, String> headers, String body) {
        var lower = new TreeMap<String, String>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        return new VendorFailure(Kind.STATUS, status, lower, body, "status " + status);
    }

    public static VendorFailure unreachable(Throwable cause) {
        return new VendorFailure(Kind.UNREACHABLE, 0, Map.of(), "", describe(cause), isConnect(cause));
    }

    /** Kept back here because the account has no calls left: as the vendor would have answered, but nothing was sent. */
    static VendorFailure limited(Duration retryAfter) {
        var millis = Map.of("retry-after-ms", Long.toString(Math.max(1, retryAfter.toMillis())));
        return new VendorFailure(Kind.STATUS, 429, millis, "", "kept back: the account has no calls left", true);
    }

    /** Kept back here because the account's last calls all failed. */
    static VendorFailure resting(Duration retryAfter) {
        var millis = Map.of("retry-after-ms", Long.toString(Math.max(1, retryAfter.toMillis())));
        return new VendorFailure(Kind.UNREACHABLE, 0, millis, "", "kept back: the last calls all failed", true);
    }

    private static boolean isConnect(Throwable cause) {
        for (var each = cause; each != null; each = each.getCause() == each ? null : each.getCause())
            if (each instanceof ConnectException || each instanceof UnknownHostException) return true;
        return false;
    }

    public static VendorFailure timeout() {
        return new VendorFailure(Kind.TIMEOUT, 0, Map.of(), "", "no answer in time");
    }

    public static VendorFailure unreadable(String what) {
        return new VendorFailure(Kind.UNREADABLE, 0, Map.of(), "", what);
    }

    private static String describe(Throwable cause) {
        var root = cause;
        while (root.getCause() != null && root.getCause() != root) root = root.getCause();
        return Redaction.redact(root.getClass().getSimpleName() + ": " + root.getMessage());
    }

    public Kind kind() {
        return kind;
    }

    /** Zero unless the kind is STATUS. */
    public int status() {
        return status;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Nothing of the call left this process: certainly without effect, whatever it was to do. */
    public boolean neverSent() {
        return neverSent;
    }

    /** As the vendor sent it; never to be logged. */
    public String body() {
        return body;
    }

    /** The body read as JSON, a missing node when it is none; never to be logged. */
    public JsonNode json() {
        try {
            var read = JSON.readTree(body);
            return read == null ? MissingNode.getInstance() : read;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** The wait that is asked for, however long, and by what clock a named time is to be read. */
    public Optional<Duration> retryAfter(InstantSource clock) {
        return RetryAfter.of(this, clock);
    }
}
