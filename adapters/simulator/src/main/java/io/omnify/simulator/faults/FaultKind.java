package io.omnify.simulator.faults;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ways vendors are known to fail, each to be provoked at will. */
public enum FaultKind {
    NONE,
    /** An answer that is no JSON at all. */
    NONSENSE,
    /** JSON that does not fit the asked schema. */
    WRONG_SHAPE,
    /** No answer until the delay has passed, then a closed connection. */
    TIMEOUT,
    /** The right answer, late. */
    SLOW,
    /** A connection closed in the middle of the answer. */
    CUT_STREAM,
    /** A body or an event that is not well-formed. */
    MALFORMED,
    /** A stream that ends with an error event. */
    STREAM_ERROR,
    RATE_LIMIT,
    QUOTA,
    SERVER_ERROR,
    REFUSAL,
    INCOMPLETE,
    /** An answer that a filter stopped halfway. */
    CONTENT_FILTER,
    /** No failure either: the model says what it calls tools for, in the same answer. */
    TALKATIVE,
    FAILED,
    /** No failure of the wire but of the mind: the model does what the data it reads tells it to. */
    GULLIBLE,
    /** The access token is not accepted any more, whatever its end. */
    EXPIRED_TOKEN,
    /** Some rows of a batch are refused inside a success. */
    PARTIAL_FAILURE,
    /** It is done, and the answer says that it failed. */
    SUCCESS_AS_ERROR,
    /** The version asked for is served no more. */
    VERSION_SUNSET,
    /** No more calls until the vendor's day ends. */
    DAILY_QUOTA,
    /** A webhook with the signature of another body. */
    FORGED,
    /** A webhook that is sent two times. */
    TWICE,
    /** A webhook that is sent after the next one. */
    OVERTAKEN;

    /** Whether it is nothing that happens to a request, but to what a vendor tells by itself. */
    public boolean isOfWebhooks() {
        return this == FORGED || this == TWICE || this == OVERTAKEN;
    }

    public static Optional<FaultKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind != NONE && kind.wireName().equals(name))
                .findFirst();
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
