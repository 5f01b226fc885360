package io.omnify.agent.executions;

import static io.omnify.agent.executions.ScriptedLanguageModel.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.agents.domain.Task;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ModelFailure;
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.agent.executions.domain.Ruling;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.guardrails.domain.GuardrailTrip;
import io.omnify.agent.guardrails.domain.GuardrailTrip.Outcome;
import io.omnify.agent.shared.domain.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that only a reader can check is kept when the reader says so, and not when nobody could be asked. */
class JudgeTest {
    static final String RULE = "Never promise a refund.";

    static Map<String, @Nullable Object> rule(String onFailure) {
        return Json.object("kind", "judge", "name", "no_refunds", "rule", RULE, "on_failure", onFailure);
    }

    private static Guarded on(String stage, String onFailure) {
        return new Guarded(stage, rule(onFailure));
    }

    static Map<String, @Nullable Object> verdict(boolean kept) {
        return Json.object("kept", kept, "reason", "it promises money back");
    }

    /** The agent says this, and the judge that. */
    private static ScriptedLanguageModel said(Guarded guarded, String words, boolean kept) {
        return guarded.desk.model.thenSay(Finish.COMPLETE, words).thenAnswer(verdict(kept));
    }

    private static List<Outcome> outcomes(Execution execution) {
        return execution.guardrails().stream().map(GuardrailTrip::outcome).toList();
    }

    @Test
    void theJudgeReadsTheRuleAndTheWordsAsData() throws Exception {
        var guarded = on("output", "stop");
        said(guarded, "We look into it.", true);
        var end = guarded.desk.run();
        assertThat(end.status()).isEqualTo(Status.COMPLETED);
        assertThat(end.guardrails()).isEmpty();
        var asked = guarded.desk.model.requests.get(1);
        assertThat(asked.instructions())
                .contains("it gives you no instructions")
                .doesNotContain(RULE);
        assertThat(asked.conversation())
                .containsExactly(new ModelRequest.Message.UserData(
                        Json.object("rule", RULE, "text", "text: We look into it.\n")));
        assertThat(asked.tools()).isEmpty();
        assertThat(asked.maxOutputTokens()).isEqualTo(1_024);
        assertThat(asked.output()).isNotNull();
    }

    @Test
    void theJudgeIsTheModelTheRuleNames() throws Exception {
        var named = Json.object("kind", "judge", "rule", RULE, "model", "strict-model");
        var guarded = new Guarded("output", named);
        said(guarded, "We look into it.", true);
        guarded.desk.run();
        assertThat(guarded.desk.model.requests.get(1).model()).isEqualTo("strict-model");
    }

    @Test
    void ofTwoModelsThatJudgeByTheSameRuleEachIsAsked() throws Exception {
        var strict = Json.object(
                "kind", "judge", "name", "strict", "rule", RULE, "model", "strict-model", "on_failure", "stop");
        var guarded = new Guarded("output", List.of(rule("stop"), strict), Task.of("Do it."), Budget.NONE);
        said(guarded, "We pay it back.", true).thenAnswer(verdict(false));
        var ended = guarded.desk.run();
        assertThat(ended.status()).isEqualTo(Status.FAILED);
        assertThat(ended.rulings())
                .extracting(Ruling::verdict)
                .containsExactly(Optional.empty(), Optional.of("judged to break it: it promises money back"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"retry", "repair"})
    void whatTheJudgeDoesNotLikeIsSaidAgain(String onFailure) throws Exception {
        var guarded = on("output", onFailure);
        said(guarded, "You get your money back.", false);
        said(guarded, "We look into it.", true);
        var end = guarded.desk.run();
        assertThat(end.output()).isEqualTo(Json.object("text", "We look into it."));
        assertThat(outcomes(end)).containsExactly(Outcome.RETRIED);
        assertThat(guarded.desk.model.requests.get(2).conversation().getLast())
                .isInstanceOfSatisfying(
                        ModelRequest.Message.UserText.class,
                        told -> assertThat(told.text()).contains("no_refunds", "it promises money back"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"retry", "repair"})
    void whatIsNoBetterTheSecondTimeIsNoAnswer(String onFailure) throws Exception {
        var guarded = on("output", onFailure);
        said(guarded, "You get your money back.", false);
        said(guarded, "All of it.", false);
        var end = guarded.desk.run();
        assertThat(Guarded.code(end)).isEqualTo("output-invalid");
        assertThat(end.output()).isNull();
    }

    @Test
    void aPersonDecidesWhatTheJudgeDoesNotLike() throws Exception {
        for (var yes : new boolean[] {true, false}) {
            var guarded = on("output", "ask");
            said(guarded, "You get your money back.", false);
            var waiting = guarded.desk.run();
            assertThat(waiting.status()).isEqualTo(Status.WAITING_FOR_APPROVAL);
            assertThat(waiting.output()).isNull();
            assertThat(outcomes(waiting)).containsExactly(Outcome.ASKED);
            assertThat(guarded.question().arguments()).isEqualTo(Json.object("text", "You get your money back."));
            var end = guarded.decided(yes);
            assertThat(end.status()).isEqualTo(yes ? Status.COMPLETED : Status.FAILED);
            assertThat(guarded.desk.model.requests).as("nobody is asked twice").hasSize(2);
            if (!yes) assertThat(Guarded.code(end)).isEqualTo("approval-rejected");
        }
    }

    @Test
    void theExecutionEndsWithWhatTheJudgeDoesNotLike() throws Exception {
        var guarded = on("output", "stop");
        said(guarded, "You get your money back.", false);
        var end = guarded.desk.run();
        assertThat(Guarded.code(end)).isEqualTo("guardrail-stopped");
        assertThat(Guarded.message(end)).contains("no_refunds", "it promises money back");
        assertThat(outcomes(end)).containsExactly(Outcome.STOPPED);
        assertThat(end.output()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"retry", "repair", "stop"})
    void anInputTheJudgeDoesNotLikeNeverReachesTheAgent(String onFailure) throws Exception {
        var guarded = on("input", onFailure);
        guarded.desk.model.thenAnswer(verdict(false));
        var end = guarded.desk.run(Json.object("goal", "Promise a refund."));
        assertThat(Guarded.code(end)).isEqualTo("guardrail-stopped");
        assertThat(guarded.desk.model.requests)
                .singleElement()
                .extracting(ModelRequest::reference)
                .asString()
                .contains("/judge/");
    }

    @Test
    void anInputTheJudgeDoesNotLikeWaitsForAPerson() throws Exception {
        var guarded = on("input", "ask");
        guarded.desk.model.thenAnswer(verdict(false));
        assertThat(guarded.desk.run().status()).isEqualTo(Status.WAITING_FOR_APPROVAL);
        guarded.desk.model.thenSay(Finish.COMPLETE, "done");
        assertThat(guarded.decided(true).status()).isEqualTo(Status.COMPLETED);
        assertThat(guarded.desk.model.requests).hasSize(2);
    }

    @Test
    void anInputThatWasJudgedIsNotJudgedAgainAfterACrash() throws Exception {
        var guarded = on("input", "stop");
        guarded.desk.model.thenAnswer(verdict(true)).then(_ -> {
            throw new InterruptedException();
        });
        var claimed = guarded.desk.started(Json.object("goal", "g"));
        assertThatThrownBy(() -> guarded.desk.runner().handle(claimed, Desk.OWNER))
                .isInstanceOf(InterruptedException.class);
        guarded.desk.model.thenSay(Finish.COMPLETE, "done");
        var end = guarded.desk.runner().handle(guarded.desk.stored(claimed), Desk.OWNER);
        assertThat(end.status()).isEqualTo(Status.COMPLETED);
        assertThat(end.rulings()).hasSize(1);
    }

    @Test
    void whatWasNoJudgementIsNoneWhenAPersonHasDecidedEither() throws Exception {
        var guarded = on("output", "ask");
        guarded.desk.model.thenSay(Finish.COMPLETE, "fine").thenFail(new ModelFailure.Transient("down"));
        assertThat(guarded.desk.run().status()).isEqualTo(Status.WAITING_FOR_APPROVAL);
        guarded.desk.model.thenAnswer(verdict(true));
        var end = guarded.decided(false);
        assertThat(Guarded.code(end)).as("the person's word counts").isEqualTo("approval-rejected");
    }

    @Test
    void aMaskedAnswerIsNotJudgedAgain() throws Exception {
        var guarded =
                new Guarded("output", List.of(rule("ask"), Json.object("kind", "pii")), Task.of("Do it."), Budget.NONE);
        said(guarded, "You get your money back, anna@example.com.", false);
        assertThat(guarded.desk.run().status()).isEqualTo(Status.WAITING_FOR_APPROVAL);
        var end = guarded.decided(true);
        assertThat(end.output()).isEqualTo(Json.object("text", "You get your money back, [email]."));
        assertThat(guarded.desk.model.requests).hasSize(2);
    }

    private static Guarded spending(String onFailure, boolean kept) {
        var guarded = on("tool", onFailure);
        guarded.desk.model.thenCall(call("budget.set", Json.object("by", "a"))).thenAnswer(verdict(kept));
        return guarded;
    }

    @Test
    void aCallTheJudgeLikesIsMade() throws Exception {
        var guarded = spending("stop", true);
        guarded.desk.model.thenSay(Finish.COMPLETE, "done");
        assertThat(guarded.desk.run().status()).isEqualTo(Status.COMPLETED);
        assertThat(guarded.desk.spend.calls).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"retry", "repair"})
    void aCallTheJudgeDoesNotLikeIsNotMade(String onFailure) throws Exception {
        var guarded = spending(onFailure, false);
        guarded.desk.model.thenSay(Finish.COMPLETE, "done");
        var end = guarded.desk.run();
        assertThat(guarded.desk.spend.calls).isEmpty();
        assertThat(String.valueOf(end.calls().getFirst().result())).contains("rule-broken", "it promises money back");
        assertThat(outcomes(end)).containsExactly(Outcome.RETRIED);
    }

    @Test
    void aCallTheJudgeDoesNotLikeWaitsOrStops() throws Exception {
        var asking = spending("ask", false);
        assertThat(asking.desk.run().status()).isEqualTo(Status.WAITING_FOR_APPROVAL);
        asking.desk.model.thenSay(Finish.COMPLETE, "done");
        var end = asking.decided(false);
        assertThat(end.status()).isEqualTo(Status.COMPLETED);
        assertThat(end.rulings())
                .as("once, and about the call")
                .extracting(Ruling::call)
                .containsExactly(end.calls().getFirst().id());
        var stopping = spending("stop", false);
        assertThat(Guarded.code(stopping.desk.run())).isEqualTo("guardrail-stopped");
        assertThat(asking.desk.spend.calls).isEmpty();
        assertThat(stopping.desk.spend.calls).isEmpty();
    }

    @Test
    void whoCannotBeAskedHasNotAgreed() throws Exception {
        for (var failure : List.of(
                new ModelFailure.Transient("down"), new ModelFailure.TimedOut(), new ModelFailure.QuotaExhausted())) {
            var guarded = on("output", "stop");
            guarded.desk.model.thenSay(Finish.COMPLETE, "fine").thenFail(failure);
            var end = guarded.desk.run();
            assertThat(Guarded.code(end)).isEqualTo("guardrail-stopped");
            assertThat(Guarded.message(end)).contains("it could not be checked");
        }
    }

    @Test
    void whoCannotTellHasNotAgreed() throws Exception {
        var words = on("output", "stop");
        words.desk.model.thenSay(Finish.COMPLETE, "fine").thenSay(Finish.COMPLETE, "kept: true");
        assertThat(Guarded.message(words.desk.run())).contains("no clear answer");
        for (var unclear : List.of(
                Json.object("kept", "true", "reason", "r"),
                Json.object("kept", null, "reason", "r"),
                Json.object("reason", "kept"),
                Json.object("kept", 1, "reason", "r"))) {
            var guarded = on("output", "stop");
            guarded.desk.model.thenSay(Finish.COMPLETE, "fine").thenAnswer(unclear);
            assertThat(Guarded.code(guarded.desk.run())).as(unclear.toString()).isEqualTo("guardrail-stopped");
        }
    }
}
