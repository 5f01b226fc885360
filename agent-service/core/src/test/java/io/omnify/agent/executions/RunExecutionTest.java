package io.omnify.agent.executions;

import static io.omnify.agent.executions.ScriptedLanguageModel.call;
import static io.omnify.agent.executions.ScriptedLanguageModel.lastSource;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ExecutionEvent;
import io.omnify.agent.executions.domain.FunctionCall;
import io.omnify.agent.executions.domain.LimitPolicy;
import io.omnify.agent.executions.domain.ModelFailure;
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.agent.executions.domain.ModelRequest.Message;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.tools.domain.ToolResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RunExecutionTest {
    private final Desk desk = new Desk();

    private static FunctionCall query() {
        return call("analytics.query", Json.object("by", "campaign"));
    }

    private static Map<String, @Nullable Object> figures(String source) {
        return Json.object("clicks", 7, "source", source);
    }

    private ScriptedLanguageModel thenAnswerFromTools() {
        return desk.model.then(request -> {
            var data = figures(lastSource(request));
            return ScriptedLanguageModel.answered(Finish.COMPLETE, ScriptedLanguageModel.json(data), data, List.of());
        });
    }

    private static String code(Execution execution) {
        return Objects.requireNonNull(execution.failure()).code();
    }

    private static List<String> toolErrors(ModelRequest request) {
        return request.conversation().stream()
                .filter(Message.CallResult.class::isInstance)
                .map(message -> ((Message.CallResult) message).result().get("error"))
                .filter(Objects::nonNull)
                .map(error -> String.valueOf(((Map<?, ?>) error).get("code")))
                .toList();
    }

    @Test
    void answersFromToolsWithTraceableFigures() throws Exception {
        desk.agent(Budget.NONE);
        desk.model.thenCall(query());
        thenAnswerFromTools();
        var end = desk.run();
        assertThat(end.status()).isEqualTo(Status.COMPLETED);
        assertThat(end.output()).isEqualTo(figures(end.calls().getFirst().id()));
        assertThat(end.calls().getFirst().id()).startsWith("call_").contains("0001");
        assertThat(desk.stored(end)).isEqualTo(end);
        assertThat(desk.executions.events).hasSize(2).last().isEqualTo(new ExecutionEvent.Finished(end));
    }

    @Test
    void storesEachStepBeforeTheNext() throws Exception {
        desk.agent(Budget.NONE);
        desk.model.thenCall(query());
        thenAnswerFromTools();
        desk.run();
        assertThat(desk.told).containsExactly("asking 1", "saved 2", "saved 3", "asking 2", "text 2", "saved 5");
    }

    @Test
    void theModelIsToldEverythingSoFar() throws Exception {
        desk.agent(Budget.NONE);
        desk.model.thenCall(query());
        thenAnswerFromTools();
        var end = desk.run(Json.object("goal", "more"));
        var id = end.calls().getFirst().id();
        var second = desk.model.requests.get(1);
        assertThat(second.conversation())
                .containsExactly(
                        new Message.UserData(Json.object("goal", "more")),
                        new Message.AssistantCall(id, "analytics.query", "{\"by\":\"campaign\"}"),
                        new Message.CallResult(id, Json.object("source", id, "clicks", 7)));
        assertThat(second.reference()).isEqualTo("run_1/plan/1/2");
        assertThat(second.timeout()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void callsOfOneTurnRunSideBySide() throws Exception {
        desk.agent(Budget.NONE);
        var both = new CountDownLatch(2);
        desk.query.behaviour = (org, id) -> {
            both.countDown();
            return both.await(250, TimeUnit.MILLISECONDS)
                    ? new ToolResult.Success(Json.object("clicks", 7))
                    : new ToolResult.Failure("alone", "the other one never came");
        };
        desk.model.thenCall(query(), query());
        thenAnswerFromTools();
        var end = desk.run();
        assertThat(end.status()).isEqualTo(Status.COMPLETED);
        assertThat(desk.query.calls).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void aWrongFormIsRepairedOnce() throws Exception {
        desk.agent(Budget.NONE);
        desk.model.thenCall(query()).thenAnswer(Json.object("clicks", "seven", "source", "x"));
        thenAnswerFromTools();
        var end = desk.run();
        assertThat(end.status()).isEqualTo(Status.COMPLETED);
        var repair =
                (Message.UserText) desk.model.requests.get(2).conversation().getLast();
        assertThat(repair.text()).contains("$.clicks");
    }

    @Test
    void aFormThatStaysWrongFails() throws Exception {
        desk.agent(Budget.NONE);
        desk.model.thenSay(Finish.COMPLETE, "I like turtles").thenSay(Finish.COMPLETE, "still");
        var end = desk.run();
        assertThat(code(end)).isEqualTo("output-invalid");
        assertThat(end.turns()).hasSize(2);
        assertThat(end.cost()).isEqualTo(Money.usd(3_000));
    }

    @Test
    void aFigureWithoutARealSourceIsNotAccepted() throws Exception {
        desk.agent(Budget.NONE);
        desk.model.thenCall(query()).thenAnswer(figures("call_invented")).thenAnswer(figures("call_invented"));
        var end = desk.run();
        assertThat(code(end)).isEqualTo("output-invalid");
        assertThat(Objects.requireNonNull(end.failure()).message()).contains("call_invented");
    }

    @Test
    void aFailedCallIsNoSource() throws Exception {
        desk.agent(Budget.NONE);
        desk.query.behaviour = (org, id) -> new ToolResult.Failure("unavailable", "away");
        desk.model.thenCall(query());
        desk.model.then(request -> {
            var call = (Message.CallResult) request.conversation().getLast();
            var data = figures(call.callId());
            return ScriptedLanguageModel.answered(Finish.COMPLETE, "{}", data, List.of());
        });
        desk.model.thenAnswer(figures("still nothing"));
        var end = desk.run();
        assertThat(toolErrors(desk.model.requests.get(1))).containsExactly("unavailable");
        assertThat(code(end)).isEqualTo("output-invalid");
    }

    @Test
    void sourcesOfTheInputAreCarriedOver() throws Exception {
        desk.agent(Budget.NONE);
        desk.model.thenAnswer(figures("call_earlier_1"));
        var input = Json.object("performance", Json.object("rows", List.of(Json.object("source", "call_earlier_1"))));
        assertThat(desk.run(input).status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void anAgentWithoutAFormAnswersInWords() throws Exception {
        desk.agent(null, Budget.NONE);
        desk.model.thenSay(Finish.COMPLETE, "Hello.");
        assertThat(desk.run().output()).isEqualTo(Json.object("text", "Hello."));
    }

    @Test
    void refusedAndTruncatedAreToldApart() throws Exception {
        desk.agent(Budget.NONE);
        desk.model.thenSay(Finish.REFUSED, "I will not");
        assertThat(code(desk.run())).isEqualTo("model-refused");
    }

    @Test
    void aTruncatedAnswerIsNoAnswer() throws Exception {
        desk.agent(Budget.NONE);
        desk.model.thenSay(Finish.TRUNCATED, "{\"clicks\":");
        var end = desk.run();
        assertThat(code(end)).isEqualTo("output-truncated");
        assertThat(end.usage().outputTokens()).isEqualTo(100);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ModelFailure.RateLimited(Duration.ofSeconds(9)), "model-rate-limited", true),
                Arguments.of(new ModelFailure.QuotaExhausted(), "model-quota-exhausted", false),
                Arguments.of(new ModelFailure.Unauthorized(), "model-unauthorized", false),
                Arguments.of(new ModelFailure.Invalid("x"), "model-rejected-request", false),
                Arguments.of(new ModelFailure.Transient("x"), "model-unavailable", true),
                Arguments.of(new ModelFailure.TimedOut(), "model-timeout", true),
                Arguments.of(new ModelFailure.BrokenStream("x"), "model-stream-broken", true),
                Arguments.of(new ModelFailure.Unreadable("x"), "model-answer-unreadable", true));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureOfTheModelHasItsCode(ModelFailure failure, String code, boolean retryable) throws Exception {
        desk.agent(Budget.NONE);
        desk.model.thenFail(failure);
        var end = desk.run();
        assertThat(code(end)).isEqualTo(code);
        assertThat(Objects.requireNonNull(end.failure()).retryable()).isEqualTo(retryable);
    }

    @Test
    void aSpentRunBudgetStopsBeforeTheNextTurn() throws Exception {
        desk.agent(new Budget(Money.usd(5_000), null));
        desk.model.thenCall(query());
        var end = desk.run();
        assertThat(code(end)).isEqualTo("budget-spent");
        assertThat(desk.model.requests).hasSize(1);
    }

    @Test
    void endlessTurnsAreCutOff() throws Exception {
        desk.agent(Budget.NONE);
        for (int i = 0; i < 5; i++) desk.model.thenCall(query());
        assertThat(code(desk.run())).isEqualTo("too-many-turns");
    }

    @Test
    void tooManyCallsAreNotMade() throws Exception {
        desk.agent(Budget.NONE);
        desk.model.thenCall(query(), query(), query(), query(), query(), query(), query());
        assertThat(code(desk.run())).isEqualTo("too-many-tool-calls");
        assertThat(desk.query.calls).isEmpty();
    }

    @Test
    void anExecutionThatTakesTooLongFails() throws Exception {
        desk.agent(Budget.NONE);
        desk.query.behaviour = (org, id) -> {
            desk.clock.pass(Duration.ofMinutes(6));
            return new ToolResult.Success(Json.object());
        };
        desk.model.thenCall(query());
        assertThat(code(desk.run())).isEqualTo("deadline-exceeded");
    }

    @Test
    void theLastTurnGetsOnlyTheTimeThatIsLeft() throws Exception {
        desk.limits = new LimitPolicy(5, 6, Duration.ofSeconds(30), Duration.ofSeconds(10));
        desk.agent(Budget.NONE);
        desk.model.thenAnswer(figures("call_earlier_1"));
        desk.run(Json.object("source", "call_earlier_1"));
        assertThat(desk.model.requests.getFirst().timeout()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void whatTheModelGetsWrongIsToldToIt() throws Exception {
        desk.agent(Budget.NONE);
        desk.model.thenCall(
                call("made.up", Json.object()),
                call("analytics.query", Json.object("by", 1)),
                new FunctionCall("call_z", "analytics.query", "{broken", null),
                query());
        thenAnswerFromTools();
        assertThat(desk.run().status()).isEqualTo(Status.COMPLETED);
        assertThat(toolErrors(desk.model.requests.get(1)))
                .containsExactly("unknown-tool", "invalid-arguments", "invalid-arguments");
    }
}
