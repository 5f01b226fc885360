package io.omnify.openai;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A response, as far as we read it; compatible servers leave much out, so everything may be missing. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ResponseObject(
        @Nullable String id,
        @Nullable String model,
        @Nullable String status,
        @Nullable Error error,
        @Nullable IncompleteDetails incompleteDetails,
        @Nullable List<@Nullable Item> output,
        @Nullable Usage usage) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Error(@Nullable String code, @Nullable String message) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record IncompleteDetails(@Nullable String reason) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Item(
            @Nullable String type,
            @Nullable List<Part> content,
            @Nullable String callId,
            @Nullable String name,
            @Nullable String arguments) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Part(
            @Nullable String type,
            @Nullable String text,
            @Nullable String refusal) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Usage(
            long inputTokens, long outputTokens, @Nullable InputDetails inputTokensDetails) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record InputDetails(long cachedTokens) {}

    Stream<Item> items(String type) {
        return output == null
                ? Stream.empty()
                : output.stream().filter(Objects::nonNull).filter(item -> type.equals(item.type()));
    }

    Stream<Part> parts(String type) {
        return items("message")
                .flatMap(item -> item.content() == null ? Stream.empty() : item.content().stream())
                .filter(part -> type.equals(part.type()));
    }
}
