package io.omnify.workflow.definitions;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.workflow.definitions.domain.FieldError;
import io.omnify.workflow.definitions.domain.InputSchema;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InputSchemaTest {
    @Test
    void aRunsInputIsHeldAgainstTheSchema() {
        var schema = new InputSchema(Map.of(
                "required", List.of("goal"),
                "properties", Map.of("n", Map.of("type", "integer"), "goal", Map.of("type", "string"))));
        assertThat(schema.check(Map.of("goal", "x", "n", 3))).isEmpty();
        assertThat(schema.check(Map.of("n", 3.5)))
                .extracting("field")
                .containsExactly("input_data.goal", "input_data.n");
        assertThat(new InputSchema(Map.of()).check(Map.of())).isEmpty();
    }

    @Test
    void theSchemaHoldsAtEveryDepth() {
        var amount = Map.of("type", "number", "minimum", 0, "maximum", 100);
        var row = Map.of(
                "type",
                "object",
                "required",
                List.of("amount"),
                "additionalProperties",
                false,
                "properties",
                Map.of("amount", amount, "currency", Map.of("enum", List.of("EUR", "USD"))));
        var name = Map.of("type", List.of("string", "null"), "maxLength", 3);
        var schema = new InputSchema(Map.of(
                "properties", Map.of("name", name, "rows", Map.of("type", "array", "maxItems", 2, "items", row))));
        var good = Map.of("amount", 3, "currency", "EUR");
        assertThat(schema.check(Map.of("name", "Ann", "rows", List.of(good, good))))
                .isEmpty();
        var bad = Map.of("amount", 300, "currency", "GBP", "colour", "red");
        assertThat(schema.check(Map.of("name", "Anna", "rows", List.of(bad, Map.of(), 3))))
                .extracting(error -> error.field() + ": " + error.message())
                .containsExactlyInAnyOrder(
                        "input_data.name: name must have at most 3 characters",
                        "input_data.rows: rows must have at most 2 items",
                        "input_data.rows[0].amount: amount must be at most 100",
                        "input_data.rows[0].currency: currency must be one of EUR, USD",
                        "input_data.rows[0].colour: colour is unknown",
                        "input_data.rows[1].amount: amount is required",
                        "input_data.rows[2]: rows[2] must be of type object");
    }

    @Test
    void howeverMuchIsWrongWithAnInputLittleIsSaidOfIt() {
        var many = IntStream.range(0, 2_000).mapToObj(n -> "value_" + n).toList();
        var wrong = Collections.nCopies(20_000, "x");
        var rows = Map.of("type", "array", "items", Map.of("enum", many));
        var closed = Map.of("type", "object", "properties", Map.of(), "additionalProperties", false);
        var nested = Map.<String, Object>of("additionalProperties", Map.of("additionalProperties", closed));
        var unknown = many.stream().collect(toMap(name -> name, name -> (Object) name));

        small(new InputSchema(Map.of("properties", Map.of("rows", rows))).check(Map.of("rows", wrong)));
        small(new InputSchema(Map.of("required", many)).check(Map.of()));
        small(new InputSchema(nested).check(Map.of("long".repeat(1_000), Map.of("names".repeat(1_000), unknown))));
    }

    @Test
    void whatASchemaSaysAmissOrTooMuchOfStopsNobody() {
        var amiss = new InputSchema(Map.of("required", Collections.singletonList(null)));
        assertThat(amiss.check(Map.of("event", "e"))).hasSize(1);

        var many = IntStream.range(0, 100_000).boxed().toList();
        var rows = Map.of("type", "array", "items", Map.of("enum", many));
        var last = Collections.nCopies(100_000, 99_999);
        assertThat(new InputSchema(Map.of("properties", Map.of("rows", rows))).check(Map.of("rows", last)))
                .isNotEmpty();
    }

    private static void small(List<FieldError> errors) {
        assertThat(errors)
                .hasSize(InputSchema.MOST_ERRORS)
                .allSatisfy(error -> assertThat(error.field() + error.message()).hasSizeLessThan(2_500));
    }
}
