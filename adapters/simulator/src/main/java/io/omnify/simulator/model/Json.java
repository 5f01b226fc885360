package io.omnify.simulator.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** The one way JSON is read and written here, because money must survive both exactly. */
public final class Json {
    public static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(com.fasterxml.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .nodeFactory(NODES)
            .build();

    private static final int MOST_DIGITS = 40;

    private Json() {}

    /** The parsed value, or a missing node when the text is not JSON. */
    public static JsonNode read(String text) {
        try {
            JsonNode node = MAPPER.reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(text);
            return node.isMissingNode() ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    public static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can always be written", e);
        }
    }

    /** A number, a number in a string or a money object; empty for all else and for absurd magnitudes. */
    static Optional<BigDecimal> number(JsonNode node) {
        if (node.isObject()) return number(node.path("amount"));
        if (node.isNumber()) return sane(node.decimalValue());
        if (!node.isTextual() || node.textValue().length() > MOST_DIGITS) return Optional.empty();
        try {
            return sane(new BigDecimal(node.textValue().strip().replace(",", "")));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> sane(BigDecimal value) {
        boolean absurd = Math.abs(value.scale()) > MOST_DIGITS || value.precision() > MOST_DIGITS;
        return absurd ? Optional.empty() : Optional.of(value);
    }

    static Stream<String> names(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey);
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return array.isArray() ? array.valueStream() : Stream.empty();
    }
}
