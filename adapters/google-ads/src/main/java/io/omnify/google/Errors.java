package io.omnify.google;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.vendor.http.Redaction;
import io.omnify.vendor.http.VendorFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Google says when it refuses: a status with details, the first of which names the reason. */
final class Errors {
    private static final Pattern INDEX = Pattern.compile("(?:audience_?[mM]embers|events)\\[(\\d+)]");
    /** Waiting within a call never helps. */
    private static final Set<String> FOR_LONG =
            Set.of("RESOURCE_EXHAUSTED", "ACCESS_PROHIBITED", "EXCESSIVE_LONG_TERM_QUERY_RESOURCE_CONSUMPTION");

    private Errors() {}

    /** An error as {@code google.rpc.Status} has it. */
    record Status(
            @Nullable Integer code,
            @Nullable String message,
            @Nullable String status,
            @Nullable List<JsonNode> details) implements Wire {}

    /**
     * Why.
     *
     * @param category the field that held the code, such as {@code quotaError}; empty when it was none of Google Ads'
     * @param fields where in the request, outermost first
     */
    record Reason(
            String category,
            String code,
            String message,
            List<String> fields,
            @Nullable Duration retryAfter) {}

    /** A row of a batch that made Google refuse the whole of it. */
    record BadRow(int index, String code, String message) {}

    /** Streams answer with a list of one error, everything else with the error. */
    static Optional<Status> status(VendorFailure failure) {
        var json = failure.json();
        var error = (json.isArray() ? json.path(0) : json).path("error");
        try {
            return error.isObject() ? Optional.of(Wire.JSON.treeToValue(error, Status.class)) : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The code of a refusal by the token server. */
    static Optional<String> ofTokens(VendorFailure failure) {
        var error = failure.json().path("error");
        return error.isTextual() ? Optional.of(Redaction.brief(error.asText())) : Optional.empty();
    }

    static Reason reason(Status status) {
        return details(status)
                .flatMap(detail -> detail.path("errors").valueStream())
                .findFirst()
                .map(Errors::ofAds)
                .orElseGet(() -> plain(status));
    }

    private static Reason ofAds(JsonNode error) {
        var code = error.path("errorCode").properties().stream().findFirst();
        var fields = new ArrayList<String>();
        error.at("/location/fieldPathElements")
                .forEach(each -> fields.add(each.path("fieldName").asText()));
        return new Reason(
                code.map(each -> each.getKey()).orElse(""),
                code.map(each -> each.getValue().asText()).orElse("UNKNOWN"),
                Redaction.brief(error.path("message").asText()),
                fields,
                duration(error.at("/details/quotaErrorDetails/retryDelay").asText()));
    }

    private static Reason plain(Status status) {
        var named = details(status)
                .map(detail -> detail.path("reason").asText(""))
                .filter(reason -> !reason.isEmpty())
                .findFirst();
        var code = named.or(() -> Optional.ofNullable(status.status())).orElse("UNKNOWN");
        var wait = details(status)
                .map(detail -> detail.path("retryDelay").asText(""))
                .filter(each -> !each.isEmpty());
        var message = status.message() == null ? "" : status.message();
        return new Reason(
                "",
                code,
                Redaction.brief(message),
                List.of(),
                duration(wait.findFirst().orElse("")));
    }

    /** The rows that a refused batch names. */
    static List<BadRow> badRows(Status status) {
        var rows = new ArrayList<BadRow>();
        details(status)
                .flatMap(detail -> detail.path("fieldViolations").valueStream())
                .forEach(violation -> {
                    var index = INDEX.matcher(violation.path("field").asText());
                    if (index.find()) rows.add(badRow(index, violation));
                });
        return rows;
    }

    private static BadRow badRow(Matcher index, JsonNode violation) {
        return new BadRow(
                Integer.parseInt(index.group(1)),
                violation.path("reason").asText("INVALID_ARGUMENT"),
                Redaction.brief(violation.path("description").asText()));
    }

    /** A quota that is used up for the day; more calls only make it worse. */
    static boolean isForLong(Reason reason) {
        return reason.category().equals("quotaError") && FOR_LONG.contains(reason.code());
    }

    static boolean isHopeless(VendorFailure failure) {
        return status(failure).map(Errors::reason).filter(Errors::isForLong).isPresent();
    }

    /** Turned away for there being too many calls: certainly nothing was done. */
    static boolean isTurnedAway(VendorFailure failure) {
        var quota = status(failure)
                .map(Errors::reason)
                .filter(each -> each.category().equals("quotaError"));
        return failure.status() == 429 || quota.isPresent();
    }

    /** Whether it is the developer token that made too many calls, and not only the account. */
    static boolean isOfTheToken(VendorFailure failure) {
        return status(failure).stream()
                .flatMap(Errors::details)
                .flatMap(detail -> detail.path("errors").valueStream())
                .anyMatch(error -> "DEVELOPER"
                        .equals(error.at("/details/quotaErrorDetails/rateScope").asText()));
    }

    private static Stream<JsonNode> details(Status status) {
        return status.details() == null ? Stream.empty() : status.details().stream();
    }

    private static @Nullable Duration duration(String seconds) {
        return seconds.matches("\\d{1,7}(\\.\\d{1,9})?s")
                ? Duration.parse("PT" + seconds.toUpperCase(Locale.ROOT))
                : null;
    }
}
