package io.omnify.google;

import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.vendor.http.VendorFailure;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Google's refusals in the platforms' words, by its code; the status of the answer decides only where there is none. */
final class Failures {
    private static final Set<String> DUPLICATE =
            Set.of("DUPLICATE_CAMPAIGN_NAME", "NAME_ALREADY_USED", "DUPLICATE_NAME", "RESOURCE_ALREADY_EXISTS");
    private static final Set<String> NOT_FOUND =
            Set.of("RESOURCE_NOT_FOUND", "CUSTOMER_NOT_FOUND", "NOT_FOUND", "INVALID_USER_LIST_ID", "BAD_RESOURCE_ID");
    private static final Set<String> TOKEN = Set.of(
            "AUTHENTICATION_ERROR",
            "GOOGLE_ACCOUNT_COOKIE_INVALID",
            "GOOGLE_ACCOUNT_AUTHENTICATION_FAILED",
            "GOOGLE_ACCOUNT_DELETED",
            "LOGIN_COOKIE_REQUIRED",
            "LOGIN_COOKIE_INVALID",
            "OAUTH_TOKEN_INVALID",
            "OAUTH_TOKEN_EXPIRED",
            "OAUTH_TOKEN_DISABLED",
            "OAUTH_TOKEN_REVOKED",
            "OAUTH_TOKEN_HEADER_INVALID",
            "UNAUTHENTICATED",
            "ACCESS_TOKEN_EXPIRED",
            "ACCESS_TOKEN_TYPE_UNSUPPORTED");
    private static final Set<String> DEAD_TOKEN = Set.of("invalid_grant", "invalid_token", "invalid_value");
    private static final Set<String> THEIRS_AT_FAULT =
            Set.of("INTERNAL_ERROR", "TRANSIENT_ERROR", "DEADLINE_EXCEEDED", "INTERNAL", "UNAVAILABLE", "UNKNOWN");
    private static final Map<String, String> FIELDS = Map.of(
            "amount_micros", "budget.amount",
            "total_amount_micros", "budget.amount",
            "campaign_budget", "budget",
            "start_date_time", "schedule.start",
            "end_date_time", "schedule.end",
            "name", "name",
            "geo_target_constant", "audience.countries",
            "user_list", "audience.lists");

    private final InstantSource clock;

    Failures(InstantSource clock) {
        this.clock = clock;
    }

    /** @param changes whether the call was to change something, which may have happened when nobody says that not */
    PlatformFailed of(VendorFailure failure, boolean changes) {
        var status = Errors.status(failure);
        var token = Errors.ofTokens(failure);
        if (token.isPresent() && failure.status() < 500) return new PlatformFailed(ofTokens(token.get()));
        return new PlatformFailed(
                status.isPresent()
                        ? of(Errors.reason(status.get()), failure.status(), changes)
                        : bare(failure, changes));
    }

    /** What Google's token server refuses has a form of its own. */
    private static PlatformFailure ofTokens(String code) {
        return DEAD_TOKEN.contains(code)
                ? new PlatformFailure.Unauthorized(code, "Google does not accept the token.")
                : new PlatformFailure.Invalid(code, "Google refused to give a token: " + code + ".", List.of());
    }

    /** A refusal inside an answer that looked like a success. */
    PlatformFailed within(Errors.Status status) {
        return new PlatformFailed(of(Errors.reason(status), 200, true));
    }

    private PlatformFailure of(Errors.Reason reason, int status, boolean changes) {
        var code = reason.code();
        var message = reason.message().isEmpty() ? "Google Ads answered " + code + "." : reason.message();
        if (reason.category().equals("quotaError")) return quota(reason, message);
        if (code.equals("UNSUPPORTED_VERSION")) return new PlatformFailure.VersionSunset(code, message);
        if (TOKEN.contains(code)) return new PlatformFailure.Unauthorized(code, message);
        if (NOT_FOUND.contains(code)) return new PlatformFailure.NotFound(code, message);
        if (DUPLICATE.contains(code)) return new PlatformFailure.Duplicate(code, message);
        if (isForbidden(reason)) return new PlatformFailure.Forbidden(code, message);
        if (code.equals("RESOURCE_EXHAUSTED") || status == 429)
            return new PlatformFailure.RateLimited(code, message, reason.retryAfter());
        if (THEIRS_AT_FAULT.contains(code) || status >= 500) return away(code, message, changes);
        return new PlatformFailure.Invalid(code, message, problems(reason));
    }

    private PlatformFailure quota(Errors.Reason reason, String message) {
        var wait = reason.retryAfter();
        if (!Errors.isForLong(reason)) return new PlatformFailure.RateLimited(reason.code(), message, wait);
        return new PlatformFailure.QuotaExhausted(
                reason.code(), message, wait == null ? null : clock.instant().plus(wait));
    }

    private static boolean isForbidden(Errors.Reason reason) {
        return switch (reason.category()) {
            case "authorizationError", "authenticationError", "operationAccessDeniedError", "headerError" -> true;
            default ->
                Set.of("PERMISSION_DENIED", "SERVICE_DISABLED", "ACCESS_TOKEN_SCOPE_INSUFFICIENT")
                        .contains(reason.code());
        };
    }

    /** What has no code is told by its status: an address of ours that Google does not know is that of a dead version. */
    private PlatformFailure bare(VendorFailure failure, boolean changes) {
        var message = "Google Ads cannot be used: " + failure.getMessage() + ".";
        return switch (failure.kind()) {
            case TIMEOUT -> away("timeout", message, changes);
            case UNREACHABLE -> away("unreachable", message, changes && !failure.neverSent());
            case UNREADABLE -> away("unreadable", message, changes);
            case STATUS ->
                switch (failure.status()) {
                    case 401 -> new PlatformFailure.Unauthorized("401", message);
                    case 403 -> new PlatformFailure.Forbidden("403", message);
                    case 404 ->
                        new PlatformFailure.VersionSunset("404", "Google has nothing at such an address any more.");
                    case 429 ->
                        new PlatformFailure.RateLimited(
                                "429", message, failure.retryAfter(clock).orElse(null));
                    default -> other(failure, message, changes);
                };
        };
    }

    private static PlatformFailure other(VendorFailure failure, String message, boolean changes) {
        var code = String.valueOf(failure.status());
        return failure.status() >= 500
                ? away(code, message, changes)
                : new PlatformFailure.Invalid(code, message, List.of());
    }

    private static PlatformFailure away(String code, String message, boolean changes) {
        return changes ? new PlatformFailure.Uncertain(code, message) : new PlatformFailure.Unavailable(code, message);
    }

    private static List<FieldProblem> problems(Errors.Reason reason) {
        return reason.fields().reversed().stream()
                .map(FIELDS::get)
                .filter(known -> known != null)
                .map(field -> new FieldProblem(field, reason.message()))
                .limit(1)
                .toList();
    }

    static PlatformFailed invalid(String field, String message) {
        return new PlatformFailed(
                new PlatformFailure.Invalid("invalid", message, List.of(new FieldProblem(field, message))));
    }

    static PlatformFailed notFound(String message) {
        return new PlatformFailed(new PlatformFailure.NotFound("not_found", message));
    }
}
