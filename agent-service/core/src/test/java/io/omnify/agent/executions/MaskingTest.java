package io.omnify.agent.executions;

import static io.omnify.agent.executions.ScriptedLanguageModel.call;
import static io.omnify.agent.shared.domain.SchemaOf.object;
import static io.omnify.agent.shared.domain.SchemaOf.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.agents.domain.Task;
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.executions.domain.ModelRequest.Message;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.guardrails.domain.GuardrailTrip;
import io.omnify.agent.guardrails.domain.GuardrailTrip.Outcome;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.tools.domain.ToolResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Personal data goes neither to the model nor out of it, nor into what its tools are told to do. */
class MaskingTest {
    private static final String MAIL = "anna@example.com";
    private static final Map<String, @Nullable Object> PII = Json.object("kind", "pii");

    private static Map<String, @Nullable Object> rule(String onFailure) {
        return Json.object("kind", "pii", "on_failure", onFailure);
    }

    @Test
    void theModelNeverSeesWhatTheInputHolds() throws Exception {
        var guarded = new Guarded("input", PII);
        guarded.desk.model.thenSay(Finish.COMPLETE, "done");
        var input = Json.object(
                "goal",
                "Write to " + MAIL,
                "people",
                List.of(Json.object("tel", "+49 30 901820", "card", 4_111_111_111_111_111L)),
                "clicks",
                1_767_225_600_000L);
        var end = guarded.desk.run(input);
        assertThat(end.status()).isEqualTo(Status.COMPLETED);
        assertThat(guarded.desk.model.requests.getFirst().conversation())
                .containsExactly(new Message.UserData(Json.object(
                        "goal",
                        "Write to [email]",
                        "people",
                        List.of(Json.object("tel", "[phone]", "card", "[card]")),
                        "clicks",
                        1_767_225_600_000L)));
        assertThat(end.guardrails()).extracting(GuardrailTrip::outcome).containsExactly(Outcome.REPAIRED);
        assertThat(end.guardrails().toString()).contains("email").doesNotContain(MAIL);
    }

    @Test
    void theModelDoesNotSeeItInItsInstructionsEither() throws Exception {
        var variables = object("client", string());
        var task = new Task("Write for {{client}}; our desk is desk@own.example.", variables, null, null);
        var guarded = new Guarded("input", PII, task, Budget.NONE);
        guarded.desk.model.thenSay(Finish.COMPLETE, "done");
        guarded.desk.run(Json.object("variables", Json.object("client", MAIL)));
        assertThat(guarded.desk.model.requests.getFirst().instructions())
                .contains("Write for [email]; our desk is desk@own.example.")
                .doesNotContain(MAIL);
    }

    @Test
    void namesThatAreSomebodysAreMaskedToo() throws Exception {
        var guarded = new Guarded("input", PII);
        guarded.desk.model.thenSay(Finish.COMPLETE, "done");
        var clients = Json.object(MAIL, 7, "[email]", 8, "ben@example.com", Json.object("spend", 9), "2026-06-01", 1);
        guarded.desk.run(Json.object("clients", clients));
        assertThat(guarded.desk.model.requests.getFirst().conversation())
                .containsExactly(new Message.UserData(Json.object(
                        "clients",
                        Json.object(
                                "[email] 2", 7, "[email]", 8, "[email] 3", Json.object("spend", 9), "2026-06-01", 1))));
    }

    @Test
    void aForbiddenWordLeavesNamesAsOthersKnowThem() throws Exception {
        var brand = Json.object("kind", "brand", "forbid", List.of("cheap"), "on_failure", "repair");
        var guarded = new Guarded("tool", brand);
        guarded.desk.query.behaviour =
                (org, id) -> new ToolResult.Success(Json.object("cheap", "cheap clicks", "rows", 1));
        guarded.desk
                .model
                .thenCall(call("analytics.query", Json.object("by", "day")))
                .thenSay(Finish.COMPLETE, "done");
        guarded.desk.run();
        assertThat(guarded.desk.model.requests.get(1).conversation().toString()).contains("cheap=[removed] clicks");
    }

    @Test
    void nothingOfItStaysInAnAnswerOrItsHistory() throws Exception {
        var guarded = new Guarded("output", PII);
        guarded.desk.model.thenSay(Finish.COMPLETE, "Ask " + MAIL + ".");
        var end = guarded.desk.run();
        assertThat(end.output()).isEqualTo(Json.object("text", "Ask [email]."));
        assertThat(guarded.desk.stored(end).toString()).doesNotContain(MAIL);
        assertThat(guarded.desk.told).as("pieces would show it").doesNotContain("text 1");
    }

    @Test
    void nothingOfItStaysInAnAnswerOfAFormEither() throws Exception {
        var task = Task.of("Do it.").answering(object("to", string()));
        var guarded = new Guarded("output", PII, task, Budget.NONE);
        guarded.desk.model.thenAnswer(Json.object("to", MAIL));
        var end = guarded.desk.run();
        assertThat(end.output()).isEqualTo(Json.object("to", "[email]"));
        assertThat(guarded.desk.stored(end).toString()).doesNotContain(MAIL);
    }

    @Test
    void anAnswerWithoutItIsLeftAsItIs() throws Exception {
        var guarded = new Guarded("output", PII);
        var words = "Campaign 120210987654321098 from 2026-06-01 - 2026-06-30 cost 1.234,56 EUR.";
        guarded.desk.model.thenSay(Finish.COMPLETE, words);
        var end = guarded.desk.run();
        assertThat(end.output()).isEqualTo(Json.object("text", words));
        assertThat(end.guardrails()).isEmpty();
    }

    @Test
    void aToolIsToldNothingOfIt() throws Exception {
        var guarded = new Guarded("tool", PII);
        guarded.desk
                .model
                .thenCall(
                        call("budget.set", Json.object("by", MAIL)),
                        call("budget.set", Json.object("by", "120210987654321098")))
                .thenSay(Finish.COMPLETE, "done");
        guarded.desk.run();
        assertThat(guarded.desk.spend.arguments)
                .containsExactlyInAnyOrder(Json.object("by", "[email]"), Json.object("by", "120210987654321098"));
    }

    @Test
    void aCallThatHoldsItMayAlsoBeRefusedOrStopped() throws Exception {
        var retrying = new Guarded("tool", rule("retry"));
        retrying.desk
                .model
                .thenCall(call("budget.set", Json.object("by", MAIL)))
                .thenSay(Finish.COMPLETE, "done");
        assertThat(retrying.desk.run().status()).isEqualTo(Status.COMPLETED);
        var stopping = new Guarded("tool", rule("stop"));
        stopping.desk.model.thenCall(call("budget.set", Json.object("by", MAIL)));
        assertThat(Guarded.code(stopping.desk.run())).isEqualTo("guardrail-stopped");
        assertThat(retrying.desk.spend.calls).isEmpty();
        assertThat(stopping.desk.spend.calls).isEmpty();
    }

    @Test
    void theModelReadsNothingOfItInWhatAToolAnswers() throws Exception {
        var guarded = new Guarded("tool", PII);
        guarded.desk.query.behaviour = (org, id) ->
                new ToolResult.Success(Json.object("rows", List.of(Json.object("client", MAIL, "spend", 12.5))));
        guarded.desk
                .model
                .thenCall(call("analytics.query", Json.object("by", "client")))
                .thenSay(Finish.COMPLETE, "done");
        guarded.desk.run();
        assertThat(guarded.desk.model.requests.get(1).conversation().toString())
                .contains("[email]", "12.5")
                .doesNotContain(MAIL);
    }

    @Test
    void norInTheNamesOfWhatAToolAnswers() throws Exception {
        var guarded = new Guarded("tool", PII);
        var spend = Json.object(MAIL, 12.5, "ben@example.com", 7);
        guarded.desk.query.behaviour = (org, id) -> new ToolResult.Success(Json.object("spend", spend));
        guarded.desk
                .model
                .thenCall(call("analytics.query", Json.object("by", "client")))
                .thenSay(Finish.COMPLETE, "done");
        guarded.desk.run();
        assertThat(guarded.desk.model.requests.get(1).conversation().getLast())
                .isInstanceOfSatisfying(
                        Message.CallResult.class,
                        told -> assertThat(told.result())
                                .containsEntry("spend", Json.object("[email]", 12.5, "[email] 2", 7)));
    }
}
