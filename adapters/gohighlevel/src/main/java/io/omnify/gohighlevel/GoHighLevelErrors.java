package io.omnify.gohighlevel;

import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.domain.PlatformFailure.Duplicate;
import io.omnify.agent.platforms.domain.PlatformFailure.Forbidden;
import io.omnify.agent.platforms.domain.PlatformFailure.Invalid;
import io.omnify.agent.platforms.domain.PlatformFailure.NotFound;
import io.omnify.agent.platforms.domain.PlatformFailure.QuotaExhausted;
import io.omnify.agent.platforms.domain.PlatformFailure.RateLimited;
import io.omnify.agent.platforms.domain.PlatformFailure.Unauthorized;
import io.omnify.agent.platforms.domain.PlatformFailure.Unavailable;
import io.omnify.agent.platforms.domain.PlatformFailure.Uncertain;
import io.omnify.agent.platforms.domain.PlatformFailure.VersionSunset;
import io.omnify.vendor.http.Redaction;
import io.omnify.vendor.http.VendorFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sorts the vendor's errors. It sends no codes, only a status and sentences, so some sentences have to be known. */
final class GoHighLevelErrors {
    /** What is said of a success without a word. */
    static final String EMPTY = "an empty answer";

    private static final Pattern NO_SUCH_CALL = Pattern.compile("cannot (get|post|put|patch|delete) /");
    private static final String DAILY_LEFT = "X-RateLimit-Daily-Remaining";
    private static final String INTERVAL = "X-RateLimit-Interval-Milliseconds";
    private static final Duration USUAL_INTERVAL = Duration.ofSeconds(10);

    private GoHighLevelErrors() {}

    /** A 429 for the rest of the day; no waiting within a call ends it. */
    static boolean isHopeless(VendorFailure failure) {
        return failure.status() == 429
                && failure.header(DAILY_LEFT)
                        .map(String::strip)
                        .filter("0"::equals)
                        .isPresent();
    }

    static PlatformFailure of(VendorFailure failure, boolean changes) {
        return switch (failure.kind()) {
            case STATUS -> ofStatus(failure, changes);
            case TIMEOUT -> unseen(changes, "GoHighLevel did not answer in time.");
            case UNREADABLE ->
                EMPTY.equals(failure.getMessage())
                        ? empty(changes)
                        : unseen(changes, "GoHighLevel sent something unreadable: " + failure.getMessage() + ".");
            case UNREACHABLE ->
                failure.neverSent()
                        ? new Unavailable("unreachable", "GoHighLevel cannot be reached.")
                        : unseen(changes, "The connection to GoHighLevel broke.");
        };
    }

    static PlatformFailure unseen(boolean changes, String message) {
        return changes ? new Uncertain("no_answer", message) : new Unavailable("no_answer", message);
    }

    /** A success without a word. */
    static PlatformFailure empty(boolean changes) {
        var message = "GoHighLevel sent an empty answer.";
        return changes ? new Uncertain("empty_answer", message) : new Unavailable("empty_answer", message);
    }

    private static PlatformFailure ofStatus(VendorFailure failure, boolean changes) {
        var said = sentences(failure);
        var message = Redaction.brief(String.join("; ", said));
        var known = message.toLowerCase(Locale.ROOT);
        if (failure.status() < 500 && known.contains("version header"))
            return new VersionSunset("version_header", message);
        return switch (failure.status()) {
            case 401 -> unauthorized(known, message);
            case 403 -> new Forbidden("forbidden", message);
            case 404 -> missing(failure, known, message, changes);
            case 409 -> new Duplicate("conflict", message);
            case 429 -> limited(failure, message);
            case 400, 422 -> refused(said, known, message);
            case 503 -> new Unavailable("unavailable", message);
            default -> failure.status() >= 500 ? unseen(changes, message) : invalid(said, message);
        };
    }

    /**
     * Only the vendor itself knows that something is gone: what stands before it says 404 too, and its own router does of
     * a call that it no longer has. Neither is a reason to forget anybody.
     */
    private static PlatformFailure missing(VendorFailure failure, String known, String message, boolean changes) {
        if (NO_SUCH_CALL.matcher(known).lookingAt()) return new Unavailable("no_such_call", message);
        return failure.json().has("message") ? new NotFound("not_found", message) : unseen(changes, message);
    }

    /** The vendor says 401 for a missing scope, and said it for what was merely not ready: no token mends those. */
    private static PlatformFailure unauthorized(String known, String message) {
        if (known.contains("scope")) return new Forbidden("missing_scope", message);
        if (known.contains("no conversation provider") || known.contains("not yet"))
            return new Unavailable("not_ready", message);
        return new Unauthorized("unauthorized", message);
    }

    private static PlatformFailure refused(List<String> said, String known, String message) {
        if (known.contains("not found")) return new NotFound("not_found", message);
        if (known.contains("duplicat") || known.contains("already exists")) return new Duplicate("duplicate", message);
        return invalid(said, message);
    }

    private static Invalid invalid(List<String> said, String message) {
        return new Invalid(
                "invalid", message, said.stream().flatMap(Fields::problem).toList());
    }

    private static PlatformFailure limited(VendorFailure failure, String message) {
        if (isHopeless(failure)) return new QuotaExhausted("daily_limit", message, null);
        return new RateLimited("rate_limit", message, interval(failure));
    }

    /** How long to wait after a 429; one that was kept back here says it by itself. */
    static Duration interval(VendorFailure failure) {
        return failure.header("retry-after-ms")
                .or(() -> failure.header(INTERVAL))
                .flatMap(GoHighLevelErrors::number)
                .map(Duration::ofMillis)
                .orElse(USUAL_INTERVAL);
    }

    static Optional<Long> number(String text) {
        return text.strip().matches("\\d{1,9}") ? Optional.of(Long.parseLong(text.strip())) : Optional.empty();
    }

    /** A sentence, or a list of them. */
    private static List<String> sentences(VendorFailure failure) {
        var message = failure.json().path("message");
        var said = new ArrayList<String>();
        if (message.isArray()) message.forEach(each -> said.add(each.asText()));
        else if (message.isTextual()) said.add(message.textValue());
        return said.isEmpty() ? List.of("GoHighLevel answered " + failure.status() + ".") : said;
    }
}
