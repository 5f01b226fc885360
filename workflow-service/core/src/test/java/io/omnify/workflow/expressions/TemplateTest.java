package io.omnify.workflow.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.workflow.expressions.domain.JsonValues;
import io.omnify.workflow.expressions.domain.Malformed;
import io.omnify.workflow.expressions.domain.Template;
import io.omnify.workflow.expressions.usecase.RenderTemplate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private final RenderTemplate render = new RenderTemplate(new PathExpressions());
    private final Map<String, Object> scope = Map.of("input", Map.of("n", 3L, "list", List.of(1L, "a"), "name", "Ann"));

    @Test
    void aWholeExpressionKeepsItsType() {
        assertThat(render.handle("${input.n}", scope)).isEqualTo(3L);
        assertThat(render.handle("${ input.list }", scope)).isEqualTo(List.of(1L, "a"));
    }

    @Test
    void anEmbeddedOneBecomesText() {
        assertThat(render.handle("Hello ${input.name}, ${input.n} of ${input.list}", scope))
                .isEqualTo("Hello Ann, 3 of [1,\"a\"]");
    }

    @Test
    void structuresAreRenderedInside() {
        assertThat(render.handle(Map.of("a", List.of("${input.n}", 7, true)), scope))
                .isEqualTo(Map.of("a", List.of(3L, 7, true)));
    }

    @Test
    void aDoubledDollarIsLiteral() {
        assertThat(render.handle("costs $${5}", scope)).isEqualTo("costs ${5}");
        assertThat(render.handle("$5 {a}", scope)).isEqualTo("$5 {a}");
    }

    @Test
    void bracesAndQuotesInsideBelongToTheExpression() {
        assertThat(Template.parse("${ {\"a\": '}'}.a } x").expressions()).containsExactly("{\"a\": '}'}.a");
        assertThat(Template.parse("${'it\\'s}'}").expressions()).containsExactly("'it\\'s}'");
    }

    @Test
    void refusesWhatDoesNotEnd() {
        for (var bad : List.of("${input.a", "${}", "${ }", "${'a}"))
            assertThatThrownBy(() -> Template.parse(bad)).as(bad).isInstanceOf(Malformed.class);
    }

    @Test
    void sizesAreCountedUpToTheLimit() {
        assertThat(JsonValues.size(Map.of("a", "bc"), 100)).isBetween(8L, 14L);
        assertThat(JsonValues.size("ä", 100)).isEqualTo(5);
        assertThat(JsonValues.size(List.of("x".repeat(50), "x".repeat(50), "x".repeat(50)), 60))
                .isBetween(61L, 120L);
    }

    @Test
    void textIsJsonForStructures() {
        var map = new HashMap<String, Object>();
        map.put("a", Arrays.asList(null, 1.50, "q\"\n\u0001"));
        assertThat(JsonValues.text(map)).isEqualTo("{\"a\":[null,1.5,\"q\\\"\\n\\u0001\"]}");
        assertThat(JsonValues.text(null)).isEmpty();
    }
}
