package io.omnify.meta;

import com.fasterxml.jackson.databind.JsonNode;
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
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.vendor.http.Redaction;
import io.omnify.vendor.http.VendorFailure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sorts Meta's errors by code and subcode; nearly all of them come with status 400. */
final class MetaErrors {
    private static final int NO_SUCH_OBJECT = 33;
    private static final int TOO_MUCH_DATA = 1_487_534;
    private static final long LONG_MINUTES = 60;
    private static final Map<String, String> OUR_NAMES = Map.of(
            "daily_budget", "budget",
            "lifetime_budget", "budget",
            "start_time", "schedule",
            "stop_time", "schedule",
            "end_time", "schedule",
            "name", "name",
            "targeting", "audience",
            "objective", "objective");

    private final Usage usage;
    private final InstantSource clock;

    MetaErrors(Usage usage, InstantSource clock) {
        this.usage = usage;
        this.clock = clock;
    }

    /** What no repetition within the call helps. */
    static boolean isHopeless(VendorFailure failure) {
        var code = code(failure);
        return isThrottle(code) || isVersion(code) || code == 190;
    }

    static boolean isThrottle(VendorFailure failure) {
        return isThrottle(code(failure)) || failure.status() == 429;
    }

    /** Whether too much was asked in the app's name, by whomever. */
    static boolean isOfTheApp(VendorFailure failure) {
        int code = code(failure);
        return code == 4 || code == 341;
    }

    /** Whether a question was too large to be answered at once. */
    static boolean tooMuch(PlatformFailure failure) {
        return failure.code().equals("100/" + TOO_MUCH_DATA) || failure.code().startsWith("1/");
    }

    PlatformFailure of(VendorFailure failure, boolean wrote) {
        return switch (failure.kind()) {
            case TIMEOUT -> lost("timeout", "Meta did not answer in time.", wrote);
            case UNREACHABLE -> lost("unreachable", "Meta cannot be reached: " + failure.getMessage(), wrote);
            case UNREADABLE -> lost("unreadable", "Meta sent something unreadable.", wrote);
            case STATUS -> error(failure).isObject() ? ofCode(failure, wrote) : ofStatus(failure, wrote);
        };
    }

    private PlatformFailure ofStatus(VendorFailure failure, boolean wrote) {
        var code = "status_" + failure.status();
        var message = "Meta answered with status " + failure.status() + ".";
        return switch (failure.status()) {
            case 401 -> new Unauthorized(code, message);
            case 404 -> new NotFound(code, message);
            case 429 ->
                new RateLimited(
                        code,
                        "Too many calls just now.",
                        failure.retryAfter(clock).orElse(null));
            default -> failure.status() >= 500 ? lost(code, message, wrote) : new Unavailable(code, message);
        };
    }

    private PlatformFailure ofCode(VendorFailure failure, boolean wrote) {
        int code = code(failure);
        int subcode = error(failure).path("error_subcode").asInt();
        var name = subcode == 0 ? String.valueOf(code) : code + "/" + subcode;
        var message = message(failure);
        if (isThrottle(code)) return throttled(failure, name, message);
        if (isVersion(code)) return new VersionSunset(name, message);
        if (code >= 200 && code <= 299) return new Forbidden(name, message);
        return switch (code) {
            case 102, 190, 2500 -> new Unauthorized(name, message);
            case 3, 10, 294, 368 -> new Forbidden(name, message);
            case 506 -> new Duplicate(name, message);
            case 803 -> new NotFound(name, message);
            case 1, 2 -> lost(name, message, wrote);
            case 100 ->
                subcode == NO_SUCH_OBJECT
                        ? new NotFound(name, message)
                        : new Invalid(name, message, problems(failure, message));
            default -> unknown(failure, name, message, wrote);
        };
    }

    private static PlatformFailure unknown(VendorFailure failure, String name, String message, boolean wrote) {
        var passes = error(failure).path("is_transient").asBoolean() || failure.status() >= 500;
        return passes ? lost(name, message, wrote) : new Invalid(name, message, problems(failure, message));
    }

    /** Meta's "unknown error" has been seen after a campaign was made: nothing but looking tells. */
    private static PlatformFailure lost(String code, String message, boolean wrote) {
        return wrote ? new Uncertain(code, message) : new Unavailable(code, message);
    }

    private PlatformFailure throttled(VendorFailure failure, String name, String message) {
        var minutes = usage.regain(failure::header);
        if (minutes >= LONG_MINUTES)
            return new QuotaExhausted(name, message, clock.instant().plus(Duration.ofMinutes(minutes)));
        return new RateLimited(name, message, minutes == 0 ? null : Duration.ofMinutes(minutes));
    }

    private static boolean isThrottle(int code) {
        return code == 4
                || code == 17
                || code == 32
                || code == 341
                || code == 613
                || (code >= 80_000 && code <= 80_014);
    }

    private static boolean isVersion(int code) {
        return code == 12 || code == 2635;
    }

    private static List<FieldProblem> problems(VendorFailure failure, String message) {
        return error(failure).findValues("blame_field_specs").stream()
                .map(specs -> specs.at("/0/0").asText())
                .map(OUR_NAMES::get)
                .filter(field -> field != null)
                .map(field -> new FieldProblem(String.valueOf(field), message))
                .toList();
    }

    private static int code(VendorFailure failure) {
        return error(failure).path("code").asInt();
    }

    private static String message(VendorFailure failure) {
        var error = error(failure);
        var text = text(error, "error_user_msg", text(error, "message", "no reason given"));
        return Redaction.brief(text);
    }

    private static String text(JsonNode error, String field, String otherwise) {
        @Nullable String text = error.path(field).asText(null);
        return text == null || text.isBlank() ? otherwise : text;
    }

    private static JsonNode error(VendorFailure failure) {
        return failure.json().path("error");
    }
}
