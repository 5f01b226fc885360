package io.omnify.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.vendor.http.Redaction;
import io.omnify.vendor.http.VendorFailure;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Sorts LinkedIn's errors by their code; only an answer without any is sorted by its status. */
final class LinkedInErrors {
    static final String SUNSET = "NONEXISTENT_VERSION";

    /** Of what came and makes no sense. */
    static final String UNREADABLE = "unreadable";

    private static final Set<String> TOKEN = Set.of(
            "65600",
            "65601",
            "65602",
            "65604",
            "INVALID_ACCESS_TOKEN",
            "REVOKED_ACCESS_TOKEN",
            "EXPIRED_ACCESS_TOKEN",
            "EMPTY_ACCESS_TOKEN",
            "INVALID_GRANT");
    private static final Set<String> DENIED = Set.of("100", "ACCESS_DENIED");
    private static final Set<String> THROTTLED = Set.of("101", "TOO_MANY_REQUESTS");
    private static final Set<String> DUPLICATE = Set.of("DUPLICATE", "DUPLICATE_NAME", "ALREADY_EXISTS");
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private final InstantSource clock;

    LinkedInErrors(InstantSource clock) {
        this.clock = clock;
    }

    /** A day's quota and a dead version: no retry within a call helps. */
    boolean isHopeless(VendorFailure failure) {
        var error = failure.json();
        return is(error, Set.of(SUNSET))
                || throttled(failure, error)
                        && !minutes(error)
                        && failure.retryAfter(clock).isEmpty();
    }

    PlatformFailure reading(VendorFailure failure) {
        return switch (failure.kind()) {
            case UNREADABLE ->
                new PlatformFailure.Unavailable(
                        UNREADABLE, "LinkedIn sent what makes no sense: " + failure.getMessage());
            case TIMEOUT, UNREACHABLE ->
                new PlatformFailure.Unavailable("unavailable", "LinkedIn did not answer: " + failure.getMessage());
            case STATUS -> failure.status() >= 500 ? down(failure) : refused(failure);
        };
    }

    /** LinkedIn knows no keys of calls: where the end was not seen, somebody has to look. */
    PlatformFailure writing(VendorFailure failure) {
        if (failure.kind() == VendorFailure.Kind.STATUS && failure.status() < 500) return refused(failure);
        if (failure.neverSent()) return new PlatformFailure.Unavailable("unavailable", "LinkedIn cannot be reached.");
        return new PlatformFailure.Uncertain("no_answer", "LinkedIn may have done it: " + failure.getMessage());
    }

    private PlatformFailure refused(VendorFailure failure) {
        var error = failure.json();
        var code = code(error, failure);
        var message = message(error, failure);
        if (is(error, Set.of(SUNSET)) || failure.status() == 426)
            return new PlatformFailure.VersionSunset(code, message);
        if (throttled(failure, error)) return limited(failure, error);
        if (is(error, TOKEN)) return new PlatformFailure.Unauthorized(code, message);
        if (is(error, DENIED)) return new PlatformFailure.Forbidden(code, message);
        if (is(error, DUPLICATE)) return new PlatformFailure.Duplicate(code, message);
        return byStatus(failure.status(), code, message, error);
    }

    private static PlatformFailure byStatus(int status, String code, String message, JsonNode error) {
        return switch (status) {
            case 401 -> new PlatformFailure.Unauthorized(code, message);
            case 403 -> new PlatformFailure.Forbidden(code, message);
            case 404 -> new PlatformFailure.NotFound(code, message);
            case 408 -> new PlatformFailure.Unavailable(code, message);
            case 409 -> new PlatformFailure.Duplicate(code, message);
            default -> new PlatformFailure.Invalid(code, message, problems(error));
        };
    }

    private PlatformFailure limited(VendorFailure failure, JsonNode error) {
        var code = code(error, failure);
        var message = message(error, failure);
        var wait = failure.retryAfter(clock);
        if (wait.isEmpty() && !minutes(error))
            return new PlatformFailure.QuotaExhausted(
                    code, message, clock.instant().plus(untilMidnight()));
        if (wait.isPresent() && wait.get().compareTo(LONGEST_WAIT) > 0)
            return new PlatformFailure.QuotaExhausted(
                    code, message, clock.instant().plus(wait.get()));
        return new PlatformFailure.RateLimited(code, message, wait.orElse(Duration.ofMinutes(1)));
    }

    /** The day of the quota ends at midnight UTC, wherever the account is. */
    Duration untilMidnight() {
        var now = clock.instant();
        var tomorrow = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1).atStartOfDay(ZoneOffset.UTC);
        return Duration.between(now, tomorrow.toInstant());
    }

    private static PlatformFailure down(VendorFailure failure) {
        return new PlatformFailure.Unavailable(
                "status_" + failure.status(), "LinkedIn answered " + failure.status() + ".");
    }

    private static boolean throttled(VendorFailure failure, JsonNode error) {
        return is(error, THROTTLED) || failure.status() == 429;
    }

    private static boolean minutes(JsonNode error) {
        return error.path("message").asText().toUpperCase(Locale.ROOT).contains("MINUTE");
    }

    private static boolean is(JsonNode error, Set<String> codes) {
        return codes.contains(error.path("code").asText())
                || codes.contains(error.path("serviceErrorCode").asText())
                || codes.contains(error.path("error").asText().toUpperCase(Locale.ROOT));
    }

    private static String code(JsonNode error, VendorFailure failure) {
        for (var name : List.of("code", "serviceErrorCode", "error"))
            if (!error.path(name).asText().isBlank()) return error.path(name).asText();
        return "status_" + failure.status();
    }

    private static String message(JsonNode error, VendorFailure failure) {
        var told = error.path("message").asText(error.path("error_description").asText());
        return Redaction.brief(told.isBlank() ? "LinkedIn answered " + failure.status() + "." : told);
    }

    private static List<FieldProblem> problems(JsonNode error) {
        return StreamSupport.stream(error.at("/errorDetails/inputErrors").spliterator(), false)
                .map(each -> new FieldProblem(
                        Fields.ours(each.at("/input/inputPath/fieldPath").asText()),
                        Redaction.brief(each.path("description").asText())))
                .toList();
    }
}
