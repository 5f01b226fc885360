package io.omnify.agent.executions;

import static io.omnify.agent.shared.domain.SchemaOf.array;
import static io.omnify.agent.shared.domain.SchemaOf.integer;
import static io.omnify.agent.shared.domain.SchemaOf.object;
import static io.omnify.agent.shared.domain.SchemaOf.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.executions.domain.ModelFailure;
import io.omnify.agent.executions.domain.ModelOutcome;
import io.omnify.agent.executions.domain.ModelOutcome.Answered;
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.agent.executions.domain.ModelRequest.Message;
import io.omnify.agent.executions.port.LanguageModel;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.auth.api.Permission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What every {@link LanguageModel} must do, whatever its provider does. */
public abstract class LanguageModelContract {
    /** What the provider behind the model does when it is asked. */
    public enum Behaviour {
        /** With <code>{"clicks":7,"none":null}</code>, 1000 tokens in, 100 out. */
        ANSWERS,
        /** Asks for analytics.query by campaign, twice. */
        CALLS_TOOLS,
        TRUNCATES,
        REFUSES,
        BREAKS_OFF,
        HANGS
    }

    protected abstract LanguageModel modelThat(Behaviour behaviour);

    public static ModelRequest request(Duration timeout) {
        var tool = new ToolDefinition(
                "analytics.query",
                "Reads figures.",
                object("by", array(string())),
                Permission.ANALYTICS_READ,
                Effect.READ,
                Duration.ofSeconds(1));
        return new ModelRequest(
                "run_1/plan/1/2",
                null,
                "Answer.",
                List.of(
                        new Message.UserData(Json.object("goal", "g", "none", null)),
                        new Message.AssistantText("Let me look."),
                        new Message.AssistantCall("call_1", "analytics.query", "{\"by\":[]}"),
                        new Message.CallResult("call_1", Json.object("clicks", 7, "none", null)),
                        new Message.UserText("Go on.")),
                List.of(tool),
                new ModelRequest.OutputForm("analytics", object("clicks", integer())),
                timeout);
    }

    protected final ModelOutcome ask(Behaviour behaviour) throws InterruptedException {
        return modelThat(behaviour).answer(request(Duration.ofSeconds(20)), piece -> {});
    }

    private Answered answered(Behaviour behaviour) throws InterruptedException {
        return (Answered) ask(behaviour);
    }

    @Test
    void anAnswerIsReadAsData() throws Exception {
        var heard = new ArrayList<String>();
        var answer = (Answered) modelThat(Behaviour.ANSWERS).answer(request(Duration.ofSeconds(20)), heard::add);
        assertThat(answer.finish()).isEqualTo(Finish.COMPLETE);
        assertThat(answer.data()).isEqualTo(Json.object("clicks", 7, "none", null));
        assertThat(answer.calls()).isEmpty();
        assertThat(answer.usage().inputTokens()).isEqualTo(1_000);
        assertThat(answer.usage().outputTokens()).isEqualTo(100);
        assertThat(answer.model()).isNotBlank();
        assertThat(String.join("", heard)).isIn("", answer.text());
    }

    @Test
    void toolCallsAreAskedForInOurNames() throws Exception {
        var answer = answered(Behaviour.CALLS_TOOLS);
        assertThat(answer.finish()).isEqualTo(Finish.COMPLETE);
        assertThat(answer.calls()).hasSize(2);
        assertThat(answer.calls()).allSatisfy(call -> {
            assertThat(call.tool()).isEqualTo("analytics.query");
            assertThat(call.arguments()).isEqualTo(Map.of("by", List.of("campaign")));
        });
    }

    @Test
    void truncatedAndRefusedAreToldApart() throws Exception {
        assertThat(answered(Behaviour.TRUNCATES).finish()).isEqualTo(Finish.TRUNCATED);
        assertThat(answered(Behaviour.TRUNCATES).usage().outputTokens()).isEqualTo(100);
        assertThat(answered(Behaviour.REFUSES).finish()).isEqualTo(Finish.REFUSED);
        assertThat(answered(Behaviour.REFUSES).text()).isNotBlank();
    }

    @Test
    void anAnswerThatBreaksOffIsAFailure() throws Exception {
        assertThat(ask(Behaviour.BREAKS_OFF))
                .isInstanceOfSatisfying(
                        ModelOutcome.Failed.class,
                        failed -> assertThat(failed.failure())
                                .isInstanceOfAny(
                                        ModelFailure.BrokenStream.class,
                                        ModelFailure.Transient.class,
                                        ModelFailure.Unreadable.class));
    }

    @Test
    void aModelThatHangsIsGivenUpInTime() throws Exception {
        var outcome = modelThat(Behaviour.HANGS).answer(request(Duration.ofMillis(300)), piece -> {});
        assertThat(outcome).isEqualTo(new ModelOutcome.Failed(new ModelFailure.TimedOut()));
    }

    @Test
    void anInterruptionEndsTheCall() throws Exception {
        var seen = new AtomicReference<String>("nothing");
        var model = modelThat(Behaviour.HANGS);
        var thread = Thread.ofVirtual().start(() -> {
            try {
                model.answer(request(Duration.ofSeconds(60)), piece -> {});
                seen.set("an answer");
            } catch (InterruptedException e) {
                seen.set("interruption");
            }
        });
        Thread.sleep(300);
        thread.interrupt();
        assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
        assertThat(seen).hasValue("interruption");
    }
}
