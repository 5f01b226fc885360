package io.omnify.openai;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** One event of a streamed response; of the many types only text and the four endings matter to us. */
@JsonIgnoreProperties(ignoreUnknown = true)
record StreamEvent(
        @Nullable String type,
        @Nullable String delta,
        @Nullable ResponseObject response,
        @Nullable String code,
        @Nullable String message) {
    static final String TEXT = "response.output_text.delta";
    static final String COMPLETED = "response.completed";
    static final String INCOMPLETE = "response.incomplete";
    static final String FAILED = "response.failed";
    static final String ERROR = "error";
}
