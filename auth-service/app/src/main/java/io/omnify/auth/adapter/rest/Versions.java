package io.omnify.auth.adapter.rest;

import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.platform.web.ProblemException;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Speaks of versions as HTTP does: ETag and If-Match. */
final class Versions {
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private Versions() {}

    static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** Runs a change under the client's condition; a version that moved is 412 for a client that set one. */
    static <T> T when(@Nullable String ifMatch, Function<OptionalLong, T> change) {
        if (ifMatch == null || ifMatch.strip().equals("*")) return change.apply(OptionalLong.empty());
        var matcher = ETAG.matcher(ifMatch.strip());
        if (!matcher.matches()) throw failed();
        try {
            return change.apply(OptionalLong.of(Long.parseLong(matcher.group(1))));
        } catch (Refused e) {
            if (e.refusal() instanceof Refusal.ChangedMeanwhile) throw failed();
            throw e;
        }
    }

    private static ProblemException failed() {
        return new ProblemException(412, "precondition-failed", "It has another version than If-Match says.");
    }
}
