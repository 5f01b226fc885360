package io.omnify.openai;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to {@code GET /models}, as far as we read it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ModelList(@Nullable List<Entry> data) {
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Entry(@Nullable String id, @Nullable String shutdownDate) {}
}
