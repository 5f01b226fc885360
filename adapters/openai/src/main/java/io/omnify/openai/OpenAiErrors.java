package io.omnify.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.agent.executions.domain.ModelFailure;
import io.omnify.vendor.http.Redaction;
import io.omnify.vendor.http.VendorFailure;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sorts OpenAI's errors by their code; the status alone does not tell what can be done. */
final class OpenAiErrors {
    private static final String NO_QUOTA = "insufficient_quota";
    private static final Set<String> NO_MODEL = Set.of("model_not_found", "unsupported_model");

    private OpenAiErrors() {}

    /** A 429 that no waiting ends. */
    static boolean isHopeless(VendorFailure failure) {
        return failure.status() == 429 && code(failure).equals(NO_QUOTA);
    }

    /** @param sent whether any try of the call reached the provider, the last or one before */
    static ModelFailure of(VendorFailure failure, boolean sent, @Nullable Duration retryAfter) {
        return switch (failure.kind()) {
            case TIMEOUT -> new ModelFailure.TimedOut();
            case UNREACHABLE ->
                new ModelFailure.Transient("The model's provider cannot be reached: " + failure.getMessage(), sent);
            case UNREADABLE -> new ModelFailure.Unreadable("The model's provider sent something unreadable.");
            case STATUS -> ofStatus(failure, retryAfter);
        };
    }

    private static ModelFailure ofStatus(VendorFailure failure, @Nullable Duration retryAfter) {
        if (isHopeless(failure)) return new ModelFailure.QuotaExhausted();
        if (NO_MODEL.contains(code(failure))) return new ModelFailure.NoSuchModel(message(failure));
        return switch (failure.status()) {
            case 401, 403 -> new ModelFailure.Unauthorized();
            case 429 -> new ModelFailure.RateLimited(retryAfter);
            case 408, 409 -> new ModelFailure.Transient("The model's provider could not take the request.");
            default ->
                failure.status() >= 500
                        ? new ModelFailure.Transient("The model's provider answered " + failure.status() + ".")
                        : new ModelFailure.Invalid(message(failure));
        };
    }

    /** An error inside an answer whose status was fine, or an error event of a stream. */
    static ModelFailure inResponse(ResponseObject.@Nullable Error error) {
        var code = error == null || error.code() == null ? "" : error.code();
        var message = error == null || error.message() == null ? "no reason given" : error.message();
        return switch (code) {
            case "rate_limit_exceeded" -> new ModelFailure.RateLimited(null);
            case NO_QUOTA -> new ModelFailure.QuotaExhausted();
            case "model_not_found", "unsupported_model" -> new ModelFailure.NoSuchModel(Redaction.brief(message));
            case "invalid_api_key" -> new ModelFailure.Unauthorized();
            case "", "server_error", "vector_store_timeout" ->
                new ModelFailure.Transient("The model failed: " + Redaction.brief(message));
            default -> new ModelFailure.Invalid(Redaction.brief(message));
        };
    }

    private static String code(VendorFailure failure) {
        var error = error(failure);
        return error.path("code").asText(error.path("type").asText(""));
    }

    private static String message(VendorFailure failure) {
        return Redaction.brief(error(failure).path("message").asText("status " + failure.status()));
    }

    private static JsonNode error(VendorFailure failure) {
        return failure.json().path("error");
    }
}
