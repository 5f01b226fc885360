package io.omnify.agent.executions;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.executions.domain.Command;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.Limits;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.executions.domain.ModelFailure;
import io.omnify.agent.executions.domain.ModelOutcome;
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.agent.executions.port.Models;
import io.omnify.agent.executions.port.Progress;
import io.omnify.agent.executions.usecase.AskChain;
import io.omnify.agent.models.domain.Circuits;
import io.omnify.agent.models.domain.Fallback;
import io.omnify.agent.models.domain.ModelChain;
import io.omnify.agent.models.domain.ModelChoice;
import io.omnify.agent.shared.TestClock;
import io.omnify.agent.shared.domain.Json;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class AskChainTest {
    private static final ModelChain CHAIN =
            new ModelChain(List.of(ModelChoice.of("first"), ModelChoice.of("second"), ModelChoice.of("third")));
    static final List<ModelFailure> PASSING = List.of(
            new ModelFailure.RateLimited(null),
            new ModelFailure.QuotaExhausted(),
            new ModelFailure.Unauthorized(),
            new ModelFailure.NoSuchModel("gone"),
            new ModelFailure.Misconfigured("no key"),
            new ModelFailure.Transient("down"),
            new ModelFailure.TimedOut(),
            new ModelFailure.BrokenStream("cut"),
            new ModelFailure.Unreadable("noise"));

    private final TestClock clock = new TestClock();
    private final ScriptedLanguageModel model = new ScriptedLanguageModel();
    private final AskChain chain = new AskChain(Models.of(model), new Circuits(2, Duration.ofSeconds(10)), clock);

    private Execution execution() {
        var limits = new Limits(5, 5, Duration.ofSeconds(30), clock.instant().plusSeconds(60), null);
        return Execution.start(
                new ExecutionId("exec_1"),
                new OrgId("org_acme"),
                new Execution.AgentRef("tester", "analytics", 1),
                new Command("exec_1", null, Set.of()),
                Json.object(),
                limits,
                Mode.SIMULATION,
                clock.instant());
    }

    private AskChain.Answer ask(ModelChain models) throws InterruptedException {
        var request = new ModelRequest("exec_1/1", null, "Do it.", List.of(), List.of(), null, Duration.ofSeconds(30));
        return chain.handle(execution(), request.of(models), new Quiet());
    }

    private List<String> asked() {
        return model.requests.stream()
                .map(request -> String.valueOf(request.model()))
                .toList();
    }

    @ParameterizedTest
    @FieldSource("PASSING")
    void theNextModelIsAskedWhenItMayDoBetter(ModelFailure failure) throws Exception {
        model.thenFail(failure).thenSay(Finish.COMPLETE, "done");

        var answer = ask(CHAIN);

        assertThat(answer.outcome()).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(asked()).containsExactly("first", "second");
        assertThat(answer.passedOver()).singleElement().satisfies(fallback -> {
            assertThat(fallback.from()).isEqualTo("first");
            assertThat(fallback.to()).isEqualTo("second");
            assertThat(fallback.reason()).startsWith("model-");
            assertThat(fallback.mode()).isEqualTo("simulation");
        });
    }

    @Test
    void whatTheProviderRefusesToDoIsAskedOfNobodyElse() throws Exception {
        model.thenFail(new ModelFailure.Invalid("no"));

        assertThat(ask(CHAIN)).isEqualTo(new AskChain.Answer(failed(new ModelFailure.Invalid("no")), List.of()));
        assertThat(asked()).containsExactly("first");
    }

    @Test
    void anAnswerIsAnAnswerAlsoWhenTheModelDeclines() throws Exception {
        model.thenSay(Finish.REFUSED, "I will not.");

        assertThat(ask(CHAIN).passedOver()).isEmpty();
        assertThat(asked()).containsExactly("first");
    }

    @Test
    void theLastFailureCountsWhenAllFail() throws Exception {
        model.thenFail(new ModelFailure.TimedOut())
                .thenFail(new ModelFailure.Unauthorized())
                .thenFail(new ModelFailure.QuotaExhausted());

        var answer = ask(CHAIN);

        assertThat(answer.outcome()).isEqualTo(failed(new ModelFailure.QuotaExhausted()));
        assertThat(answer.passedOver())
                .extracting(Fallback::reason)
                .containsExactly("model-timeout", "model-unauthorized");
    }

    @Test
    void anAgentWithoutModelsIsAnsweredByTheStandardOne() throws Exception {
        model.thenSay(Finish.COMPLETE, "done");
        ask(ModelChain.DEFAULT);

        assertThat(asked()).containsExactly("test-model");
    }

    @Test
    void aModelThatFailsAgainAndAgainIsGivenARestAndThenTried() throws Exception {
        for (int i = 0; i < 2; i++)
            model.thenFail(new ModelFailure.Transient("down")).thenSay(Finish.COMPLETE, "done");
        for (int i = 0; i < 2; i++) ask(CHAIN);
        model.thenSay(Finish.COMPLETE, "done");

        assertThat(ask(CHAIN).passedOver()).extracting(Fallback::reason).containsExactly("circuit-open");
        assertThat(asked()).containsExactly("first", "second", "first", "second", "second");

        clock.pass(Duration.ofSeconds(11));
        model.thenSay(Finish.COMPLETE, "well again");
        assertThat(ask(CHAIN).passedOver()).isEmpty();
        assertThat(asked()).endsWith("first");
    }

    @Test
    void theLastModelIsAskedAlsoWhenItShouldRest() throws Exception {
        for (int i = 0; i < 2; i++) model.thenFail(new ModelFailure.Transient("down"));
        for (int i = 0; i < 2; i++) ask(ModelChain.of("only"));
        model.thenSay(Finish.COMPLETE, "well again");

        assertThat(ask(ModelChain.of("only")).outcome()).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(asked()).hasSize(3);
    }

    @Test
    void nobodyIsAskedOnceTheTimeIsOver() throws Exception {
        model.then(request -> {
            clock.pass(Duration.ofMinutes(2));
            return failed(new ModelFailure.TimedOut());
        });

        assertThat(ask(CHAIN).outcome()).isEqualTo(failed(new ModelFailure.TimedOut()));
        assertThat(asked()).containsExactly("first");
    }

    private static ModelOutcome failed(ModelFailure failure) {
        return new ModelOutcome.Failed(failure);
    }

    private record Quiet() implements Progress {
        @Override
        public void saved(Execution execution) {}

        @Override
        public void asking(Execution execution, int turn) {}

        @Override
        public void text(Execution execution, int turn, String piece) {}
    }
}
