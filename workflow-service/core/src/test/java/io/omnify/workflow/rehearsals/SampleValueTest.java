package io.omnify.workflow.rehearsals;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.workflow.definitions.domain.InputSchema;
import io.omnify.workflow.rehearsals.domain.SampleValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleValueTest {
    private static final Map<String, Object> TEXT = Map.of("type", "string");

    private static Object sample(Map<String, Object> schema) {
        return new SampleValue(schema).value();
    }

    @Test
    void fitsWhatIsDeclared() {
        Map<String, Object> schema = Map.of(
                "type",
                "object",
                "required",
                List.of("id", "n", "tags"),
                "properties",
                Map.of(
                        "id", Map.of("type", "string", "minLength", 6, "maxLength", 8),
                        "n", Map.of("type", "integer", "minimum", 3),
                        "rate", Map.of("type", "number", "maximum", 0.5),
                        "state", Map.of("enum", List.of("on", "off")),
                        "tags", Map.of("type", "array", "minItems", 2, "items", TEXT)));
        var value = sample(schema);
        assertThat(new InputSchema(schema).check(asObject(value))).isEmpty();
        assertThat(value)
                .isEqualTo(
                        Map.of("id", "idxxxx", "n", 3L, "rate", 0.5, "state", "on", "tags", List.of("tags", "tags")));
        assertThat(sample(schema)).as("always the same").isEqualTo(value);
    }

    @Test
    void takesWhatTheSchemaItselfNames() {
        assertThat(sample(Map.of("const", "x", "type", "string"))).isEqualTo("x");
        assertThat(sample(Map.of("default", 9, "type", "integer"))).isEqualTo(9);
        assertThat(sample(Map.of("examples", List.of("first", "second"), "type", "string")))
                .isEqualTo("first");
        assertThat(sample(Map.of("oneOf", List.of(Map.of("type", "boolean"), TEXT))))
                .isEqualTo(true);
        assertThat(sample(Map.of("type", List.of("null", "boolean")))).isEqualTo(true);
    }

    @Test
    void textsHaveTheirFormat() {
        assertThat(sample(Map.of("type", "string", "format", "date"))).isEqualTo("2026-01-01");
        assertThat(sample(Map.of("type", "string", "pattern", "^[A-Z]{3}$"))).isEqualTo("EUR");
        assertThat(sample(Map.of("type", "string", "pattern", "^[0-9]+(\\.[0-9]{2})$")))
                .isEqualTo("1.00");
        assertThat(sample(Map.of("type", "string", "maxLength", 3))).isEqualTo("sam");
    }

    @Test
    void whatSaysNothingIsNothingAndDepthEnds() {
        assertThat(sample(Map.of())).isNull();
        assertThat(sample(Map.of("type", "array"))).isEqualTo(List.of());
        var deep = TEXT;
        for (int i = 0; i < 50; i++) deep = Map.of("type", "object", "properties", Map.of("in", deep));
        assertThat(sample(deep).toString()).hasSizeLessThan(100);
        assertThat((List<?>) sample(Map.of("type", "array", "minItems", 1_000_000, "items", TEXT)))
                .hasSize(10);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asObject(Object value) {
        return (Map<String, Object>) value;
    }
}
