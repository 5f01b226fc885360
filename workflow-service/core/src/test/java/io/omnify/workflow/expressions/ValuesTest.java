package io.omnify.workflow.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.expressions.domain.EvaluationFailed;
import io.omnify.workflow.expressions.domain.TooLarge;
import io.omnify.workflow.expressions.domain.ValueRef;
import io.omnify.workflow.expressions.usecase.RenderTemplate;
import io.omnify.workflow.expressions.usecase.Values;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private static final String LARGE = "x".repeat(300_000);
    private final OrgId org = new OrgId("org_a");
    private final InMemoryValues store = new InMemoryValues();
    private final Values values = Values.in(store);

    @Test
    void onlyWhatIsLargeTravelsByReference() {
        assertThat(values.whole(org, "run_1", "small")).isEqualTo("small");
        var large = values.whole(org, "run_1", Map.of("text", LARGE));
        var ref = ValueRef.of(large).orElseThrow();
        assertThat(ref.bytes()).isGreaterThan(300_000);
        assertThat(store.read(org, ref)).contains(Map.of("text", LARGE));
        assertThat(store.read(new OrgId("org_b"), ref)).isEmpty();
        assertThat(values.whole(org, "run_1", Map.of("text", LARGE)))
                .as("a replay decides alike")
                .isEqualTo(large);
    }

    @Test
    void ofSeveralTheLargestGoFirst() {
        var small = values.parts(org, "run_1", Map.of("a", "kept", "b", LARGE, "c", "y".repeat(100_000)));
        assertThat(small.get("a")).isEqualTo("kept");
        assertThat(ValueRef.of(small.get("b"))).isPresent();
        assertThat(small.get("c")).isInstanceOf(String.class);
    }

    @Test
    void thereIsAnEndToIt() {
        var huge = "x".repeat(17 << 20);
        assertThatThrownBy(() -> values.whole(org, "run_1", huge)).isInstanceOf(TooLarge.class);
        assertThatThrownBy(() -> values.parts(org, "run_1", Map.of("a", huge))).isInstanceOf(TooLarge.class);
        assertThatThrownBy(() -> Values.NOWHERE.whole(org, "run_1", LARGE)).isInstanceOf(TooLarge.class);
    }

    @Test
    void anExpressionSeesTheValueAndAPathHandsTheReferenceOn() {
        var ref = values.whole(org, "run_1", Map.of("rows", List.of(Map.of("n", 7)), "fill", LARGE));
        var scope = Map.<String, Object>of("org", Map.of("id", "org_a"), "steps", Map.of("a", Map.of("output", ref)));
        var render = new RenderTemplate(new PathExpressions(), values);
        assertThat(render.handle("${steps.a.output}", scope)).isEqualTo(ref);
        assertThat(render.handle("${steps.a.output.fill}", scope)).isEqualTo(LARGE);
        assertThat(render.handle("${steps.a.output.rows}", scope)).isEqualTo(List.of(Map.of("n", 7)));
        var theirs = Map.<String, Object>of("org", Map.of("id", "org_b"), "steps", scope.get("steps"));
        assertThatThrownBy(() -> render.handle("<${steps.a.output}>", theirs))
                .as("a reference opens in its own organisation alone")
                .isInstanceOf(EvaluationFailed.class)
                .hasMessage("the value is kept no more");
    }

    @Test
    void aTemplateReadsAValueOnceHoweverOftenItNamesIt() {
        var ref = values.whole(org, "run_1", Map.of("fill", LARGE));
        var scope = Map.<String, Object>of("org", Map.of("id", "org_a"), "input", Map.of("doc", ref));
        var render = new RenderTemplate(new PathExpressions(), values);
        var template = Collections.nCopies(50, "${input.doc.fill}");
        assertThat(render.handle(template, scope)).isEqualTo(Collections.nCopies(50, LARGE));
        assertThat(store.reads).isEqualTo(1);
    }

    @Test
    void aTemplateThatNamesALargeValueTooOftenFailsInsteadOfFillingTheMemory() {
        var ref = store.keep(org, "run_1", Map.of("fill", LARGE));
        var copies = Stream.generate(ref::json).limit(2_000).toList();
        var scope = Map.<String, Object>of("org", Map.of("id", "org_a"), "input", Map.of("list", copies));
        var render = new RenderTemplate(new PathExpressions(), values);
        for (var template : List.of("${input}", "${input.list}", "<${input.list}>"))
            assertThatThrownBy(() -> render.handle(template, scope))
                    .isInstanceOf(EvaluationFailed.class)
                    .hasMessageContaining("32 MiB");
        assertThat(store.reads).isEqualTo(3);
    }

    @Test
    void aTemplateGivesNoMoreThanTheEngineHolds() {
        var scope = Map.<String, Object>of("org", Map.of("id", "org_a"), "input", Map.of("fill", LARGE));
        var render = new RenderTemplate(new PathExpressions(), values);
        assertThatThrownBy(() -> render.handle(Collections.nCopies(200, "${input.fill}"), scope))
                .isInstanceOf(EvaluationFailed.class);
    }

    @Test
    void aValueOfAnotherRunBecomesOnesOwn() {
        var child = values.whole(org, "run_child", LARGE);
        var own = ValueRef.of(values.whole(org, "run_1", child)).orElseThrow();
        assertThat(own.run()).isEqualTo("run_1");
        assertThat(store.read(org, own)).contains(LARGE);
    }

    @Test
    void whatAnotherRunKeepsBecomesOnesOwnWhereverItStands() {
        var inner = values.whole(org, "run_grandchild", LARGE);
        var outer = values.whole(org, "run_child", Map.of("fill", LARGE, "rows", List.of(1, inner)));
        var small = values.whole(org, "run_1", Map.of("results", List.of(Map.of("document", outer))));
        var input = values.parts(org, "run_1", Map.of("results", List.of("none", outer)));

        store.forget(org, "run_grandchild");
        store.forget(org, "run_child");

        for (var held : List.of(at(small, "results", 0, "document"), at(input, "results", 1))) {
            var document = values.opened(org, held);
            assertThat(at(document, "fill")).isEqualTo(LARGE);
            assertThat(values.opened(org, at(document, "rows", 1))).isEqualTo(LARGE);
        }
    }

    private static Object at(Object value, Object... path) {
        for (var part : path)
            value = part instanceof Integer i ? ((List<?>) value).get(i) : ((Map<?, ?>) value).get(part);
        return value;
    }

    @Test
    void theSameValueOfAnotherRunIsReadOnceHoweverOftenItIsNamed() {
        var child = values.whole(org, "run_child", LARGE);
        values.whole(org, "run_1", Collections.nCopies(500, child));
        assertThat(store.reads).isEqualTo(1);
    }

    @Test
    void whatNamesTooMuchOfOtherRunsIsRefusedInsteadOfFillingTheStore() {
        var much = Stream.iterate(0, i -> i + 1)
                .limit(150)
                .map(i -> values.whole(org, "run_child", i + LARGE))
                .toList();
        assertThatThrownBy(() -> values.whole(org, "run_1", much))
                .isInstanceOf(TooLarge.class)
                .hasMessageContaining("32 MiB");
        Object chain = values.whole(org, "run_0", LARGE);
        for (int i = 1; i <= 20; i++)
            chain = store.keep(org, "run_" + i, List.of(LARGE.substring(0, 9), chain))
                    .json();
        var deep = chain;
        assertThatThrownBy(() -> values.whole(org, "run_x", deep)).isInstanceOf(TooLarge.class);
    }

    @Test
    void aReferenceToWhatIsKeptNoMoreStaysOne() {
        var child = values.whole(org, "run_child", LARGE);
        store.forget(org, "run_child");
        assertThat(values.whole(org, "run_1", List.of(child))).isEqualTo(List.of(child));
        assertThat(values.whole(new OrgId("org_b"), "run_1", List.of(child))).isEqualTo(List.of(child));
    }

    @Test
    void whatOnlyLooksLikeAReferenceIsData() {
        var data = Map.of("$ref", "#/definitions/thing", "run", "run_1", "bytes", 1);
        assertThat(ValueRef.of(data)).isEmpty();
        assertThat(values.whole(org, "run_1", data)).isEqualTo(data);
        assertThat(ValueRef.of("val_x")).isEmpty();
    }
}
