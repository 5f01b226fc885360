package io.omnify.workflow.adapter.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.workflow.expressions.domain.EvaluationFailed;
import io.omnify.workflow.expressions.port.Expressions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CelExpressionsTest {
    private final CelExpressions cel = new CelExpressions();

    @Test
    void valuesKeepTheirTypes() {
        var input = new HashMap<String, Object>();
        input.put("int", 3);
        input.put("long", 1L << 40);
        input.put("double", 2.5);
        input.put("text", "a");
        input.put("flag", true);
        input.put("none", null);
        input.put("list", Arrays.asList(1, null, Map.of("x", 1.5)));
        var scope = scope(input);

        assertThat(cel.evaluate("input.int", scope)).isEqualTo(3L);
        assertThat(cel.evaluate("input.long", scope)).isEqualTo(1L << 40);
        assertThat(cel.evaluate("input.double * 2.0", scope)).isEqualTo(5.0);
        assertThat(cel.evaluate("input.text + 'b'", scope)).isEqualTo("ab");
        assertThat(cel.evaluate("!input.flag", scope)).isEqualTo(false);
        assertThat(cel.evaluate("input.none", scope)).isNull();
        assertThat(cel.evaluate("null", scope)).isNull();
        assertThat(cel.evaluate("input.none == null", scope)).isEqualTo(true);
        assertThat(cel.evaluate("input.text == null", scope)).isEqualTo(false);
        assertThat(cel.evaluate("input.list", scope)).isEqualTo(Arrays.asList(1L, null, Map.of("x", 1.5)));
        assertThat(cel.evaluate("{'a': input.int, 'b': [input.text]}", scope))
                .isEqualTo(Map.of("a", 3L, "b", List.of("a")));
    }

    @Test
    void defaultsComeFromHas() {
        var goal = "has(input.goal) ? input.goal : 'more'";
        assertThat(cel.evaluate(goal, scope(Map.of()))).isEqualTo("more");
        assertThat(cel.evaluate(goal, scope(Map.of("goal", "less")))).isEqualTo("less");
    }

    @Test
    void listsCanBeFilteredAndMapped() {
        var scope = scope(Map.of("rows", List.of(Map.of("n", 1), Map.of("n", 5))));
        assertThat(cel.evaluate("input.rows.filter(r, r.n > 2).map(r, r.n)", scope))
                .isEqualTo(List.of(5L));
        assertThat(cel.evaluate("size(input.rows)", scope)).isEqualTo(2L);
        assertThat(cel.evaluate("'A b'.lowerAscii()", scope)).isEqualTo("a b");
    }

    @Test
    void findsTheStepsAnExpressionReads() {
        assertThat(check("steps.a.output.x + steps['b-c'].output.y").steps()).containsExactlyInAnyOrder("a", "b-c");
        assertThat(check("has(steps.a.output) ? steps.a.output : null").steps()).containsExactly("a");
        assertThat(check("input.list.map(x, steps.a.output)").steps()).containsExactly("a");
        assertThat(check("input.steps.a").steps()).isEmpty();
        assertThat(check("steps.size()").problems()).isNotEmpty();
        assertThat(check("steps[input.which].output").problems()).isNotEmpty();
    }

    @Test
    void saysWhatDoesNotCompile() {
        for (var bad : List.of("1 +", "unknown.x", "nosuch(1)", "'a' + 1", "input.x.(y)", "a\"", "x".repeat(20_000)))
            assertThat(check(bad).problems()).as(bad).isNotEmpty();
        assertThat(check("input.a.b.c > 3 && run.version == 1 && org.id != ''").problems())
                .isEmpty();
    }

    @Test
    void knowsTheTypesOfTheInput() {
        for (var bad : List.of(
                "input.name + 1",
                "input.big > 'x'",
                "input.client.city * 2",
                "input.name ? 1 : 2",
                "input.count > 2.5",
                "size(input.count)",
                "input.name.map(c, c)"))
            assertThat(typed(bad).problems()).as(bad).isNotEmpty();
        for (var fine : List.of(
                "input.name + 'x'",
                "has(input.name) ? input.name : 'nobody'",
                "has(input.name) ? input.name : null",
                "input.name == null || input.name == 'x'",
                "input.count + 1 > 2",
                "input.price * 2.0",
                "input.price > 2",
                "input.rows.filter(r, r.n > 2).map(r, r.n)",
                "input['name'] == 3 || 'name' in input || size(input) > 2",
                "input.client.other > 3 && input.client['city'] > 3",
                "input.either + 1",
                "input.rows == null ? [] : input.rows",
                "input.client != null && has(input.client.city)",
                "input.unknown.field",
                "input['two words']"))
            assertThat(typed(fine).problems()).as(fine).isEmpty();
        assertThat(typed("steps.a.output + input.name").steps()).containsExactly("a");
    }

    @Test
    void tellsConditionsAndListsFromTheRest() {
        assertThat(List.of(gives("input.big"), gives("input.price > 2"), gives("!input.x")))
                .containsOnly(Expressions.Kind.CONDITION);
        assertThat(List.of(gives("[1]"), gives("input.x.map(y, y)"))).containsOnly(Expressions.Kind.LIST);
        assertThat(List.of(gives("input.x"), gives("steps.a.output"), gives("input.price"), gives("input.rows")))
                .containsOnly(Expressions.Kind.ANYTHING);
        assertThat(List.of(gives("input.name"), gives("input.count"), gives("1"), gives("null")))
                .containsOnly(Expressions.Kind.OTHER);
    }

    @Test
    void whatHasNoValueFails() {
        for (var bad : List.of("input.missing", "1 / 0", "input.text + 1", "[1][3]", "1.0 / 0.0", "b'abc'"))
            assertThatThrownBy(() -> cel.evaluate(bad, scope(Map.of("text", "a"))))
                    .as(bad)
                    .isInstanceOf(EvaluationFailed.class);
    }

    @Test
    void workIsBounded() {
        var list = IntStream.range(0, 1_000).boxed().toList();
        assertThatThrownBy(() -> cel.evaluate(
                        "input.l.map(a, input.l.map(b, input.l.map(c, a * b * c)))", scope(Map.of("l", list))))
                .isInstanceOf(EvaluationFailed.class);
    }

    @Test
    void aShortExpressionGivesNoMoreThanTheEngineHolds() {
        var rows = IntStream.range(0, 2_000).boxed().toList();
        assertThatThrownBy(() -> cel.evaluate("input.l.map(x, [input.l, input.l, input.l])", scope(Map.of("l", rows))))
                .isInstanceOf(EvaluationFailed.class)
                .hasMessageContaining("32 MiB");
    }

    private Expressions.Check check(String source) {
        return cel.check(source, Expressions.Readable.EVENT);
    }

    private Expressions.Kind gives(String source) {
        return typed(source).gives();
    }

    private Expressions.Check typed(String source) {
        var client = Map.of("type", "object", "properties", Map.of("city", Map.of("type", "string")));
        var properties = Map.of(
                "name", Map.of("type", "string"),
                "big", Map.of("type", "boolean"),
                "count", Map.of("type", "integer"),
                "price", Map.of("type", "number"),
                "either", Map.of("type", List.of("string", "integer")),
                "rows", Map.of("type", "array"),
                "two words", Map.of("type", "string"),
                "client", client);
        return cel.check(source, new Expressions.Readable(Set.of(), Map.of("properties", properties)));
    }

    private static Map<String, Object> scope(Map<String, Object> input) {
        return Map.of("input", input, "steps", Map.of(), "run", Map.of("version", 1), "org", Map.of("id", "org_a"));
    }
}
