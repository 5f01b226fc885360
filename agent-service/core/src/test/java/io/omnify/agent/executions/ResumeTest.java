package io.omnify.agent.executions;

import static io.omnify.agent.executions.ScriptedLanguageModel.call;
import static io.omnify.agent.executions.ScriptedLanguageModel.lastSource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.FunctionCall;
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.port.Executions.ClaimLost;
import io.omnify.agent.executions.port.Executions.Claimed;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.tools.RecordingTool;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolResult;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A worker dies at each point of an execution, and the next one ends it right without repeating what was completed. */
class ResumeTest {
    private final Desk desk = new Desk();

    private static FunctionCall query() {
        return call("analytics.query", Json.object("by", "campaign"));
    }

    private static final class Crash extends Error {}

    private void answerFromTools() {
        desk.model.then(request -> {
            var data = Json.object("clicks", 7, "source", lastSource(request));
            return ScriptedLanguageModel.answered(Finish.COMPLETE, "{}", data, List.of());
        });
    }

    private Execution crashed() {
        var claimed = desk.started(Json.object("goal", "g"));
        assertThatThrownBy(() -> desk.runner().handle(claimed, Desk.OWNER)).isInstanceOf(Crash.class);
        desk.clock.pass(Duration.ofSeconds(6));
        return desk.executions.takeOver(desk.claim("worker_b"), 10).getFirst();
    }

    @Test
    void aCompletedTurnIsNotAskedForAgain() throws Exception {
        desk.agent(Budget.NONE);
        desk.model.thenCall(query()).then(request -> {
            throw new Crash();
        });
        var abandoned = crashed();
        assertThat(abandoned.turns()).hasSize(1);
        answerFromTools();
        var end = desk.runner().handle(abandoned, "worker_b");
        assertThat(end.status()).isEqualTo(Status.COMPLETED);
        assertThat(desk.model.requests)
                .extracting(ModelRequest::reference)
                .containsExactly("run_1/plan/1/1", "run_1/plan/1/2", "run_1/plan/1/2");
        assertThat(desk.query.calls).hasSize(1);
        assertThat(desk.model.requests.get(1))
                .usingRecursiveComparison()
                .ignoringFields("timeout")
                .isEqualTo(desk.model.requests.get(2));
    }

    /** It would be another's call after a crash: the next process may hear the model ask for something else. */
    @Test
    void whatLeavesATraceBeginsOnlyWhenItsTurnIsStored() throws Exception {
        var traced = new RecordingTool(
                "analytics.query", Effect.READ, io.omnify.agent.tools.domain.ToolDefinition.Traits.PLAIN.settling());
        desk.use(traced);
        desk.agent(null, Budget.NONE);
        var held = new CountDownLatch(1);
        var called = new CountDownLatch(1);
        var early = new AtomicBoolean();
        traced.behaviour = (org, id) -> {
            called.countDown();
            return new ToolResult.Success(Json.object("clicks", 7));
        };
        desk.model.then(request -> {
            Thread.ofVirtual().start(() -> {
                synchronized (desk.executions) {
                    held.countDown();
                    early.set(isOver(called));
                }
            });
            held.await();
            return ScriptedLanguageModel.answered(Finish.COMPLETE, "", null, List.of(query()));
        });
        desk.model.thenSay(Finish.COMPLETE, "done");
        assertThat(desk.run().status()).isEqualTo(Status.COMPLETED);
        assertThat(early).isFalse();
        assertThat(traced.calls).hasSize(1);
    }

    private static boolean isOver(CountDownLatch latch) {
        try {
            return latch.await(300, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void anInterruptedReadIsReadAgainUnderTheSameId() throws Exception {
        desk.agent(Budget.NONE);
        desk.model.thenCall(query());
        var claimed = desk.started(Json.object());
        desk.query.behaviour = (org, id) -> {
            throw new InterruptedException();
        };
        var worker = new Thread(() -> {
            try {
                desk.runner().handle(claimed, Desk.OWNER);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        desk.query.behaviour = (org, id) -> {
            worker.interrupt();
            Thread.sleep(10_000);
            throw new AssertionError("not interrupted");
        };
        worker.start();
        worker.join();
        desk.clock.pass(Duration.ofSeconds(6));
        desk.query.behaviour = (org, id) -> new ToolResult.Success(Json.object("clicks", 7));
        answerFromTools();
        var abandoned = desk.executions.takeOver(desk.claim("worker_b"), 10).getFirst();
        var end = desk.runner().handle(abandoned, "worker_b");
        assertThat(end.status()).isEqualTo(Status.COMPLETED);
        assertThat(desk.query.calls)
                .hasSize(2)
                .containsOnly(end.calls().getFirst().id());
        assertThat(desk.model.requests).hasSize(2);
    }

    @Test
    void anEffectThatMayHaveHappenedIsNeverRepeated() throws Exception {
        desk.agent(Budget.NONE);
        desk.model.thenCall(call("budget.set", Json.object("by", "x")));
        var claimed = desk.started(Json.object());
        var worker = new Thread(() -> {
            try {
                desk.runner().handle(claimed, Desk.OWNER);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        desk.spend.behaviour = (org, id) -> {
            worker.interrupt();
            Thread.sleep(10_000);
            throw new AssertionError("not interrupted");
        };
        worker.start();
        worker.join();
        desk.clock.pass(Duration.ofSeconds(6));
        var abandoned = desk.executions.takeOver(desk.claim("worker_b"), 10).getFirst();
        var end = desk.runner().handle(abandoned, "worker_b");
        assertThat(end.status()).isEqualTo(Status.NEEDS_ATTENTION);
        assertThat(Objects.requireNonNull(end.failure()).code()).isEqualTo("effect-uncertain");
        assertThat(desk.spend.calls).hasSize(1);
    }

    @Test
    void aWorkerThatLostItsClaimWritesNothing() {
        desk.agent(Budget.NONE);
        desk.model.then(request -> {
            desk.clock.pass(Duration.ofSeconds(6));
            desk.executions.takeOver(desk.claim("worker_b"), 10);
            return ScriptedLanguageModel.answered(Finish.COMPLETE, "{}", Json.object(), List.of());
        });
        var claimed = desk.started(Json.object());
        assertThatThrownBy(() -> desk.runner().handle(claimed, Desk.OWNER)).isInstanceOf(ClaimLost.class);
        assertThat(desk.stored(claimed).turns()).isEmpty();
    }

    @Test
    void aRequestedCancellationEndsIt() throws Exception {
        desk.agent(Budget.NONE);
        var claimed = desk.started(Json.object());
        desk.executions.requestCancel(desk.org, claimed.id());
        var end = desk.runner().cancel(claimed, Desk.OWNER);
        assertThat(end.status()).isEqualTo(Status.CANCELLED);
        assertThat(desk.runner().cancel(claimed, Desk.OWNER)).isEqualTo(end);
    }

    @Test
    void aCancellationSurvivesTheWorker() throws Exception {
        desk.agent(Budget.NONE);
        var claimed = desk.started(Json.object());
        desk.executions.requestCancel(desk.org, claimed.id());
        desk.clock.pass(Duration.ofSeconds(6));
        var abandoned = desk.executions.takeOver(desk.claim("worker_b"), 10).getFirst();
        assertThat(desk.runner().handle(abandoned, "worker_b").status()).isEqualTo(Status.CANCELLED);
        assertThat(desk.model.requests).isEmpty();
    }

    @Test
    void anAgentDeletedMeanwhileEndsIt() throws Exception {
        var agent = desk.agent(Budget.NONE);
        var claimed = desk.started(Json.object());
        desk.agents.remove(agent.delete(desk.clock.instant()));
        var end = desk.runner().handle(claimed, Desk.OWNER);
        assertThat(Objects.requireNonNull(end.failure()).code()).isEqualTo("agent-not-found");
    }

    @Test
    void whatGoesWrongOnOurSideEndsIt() {
        desk.agent(Budget.NONE);
        var claimed = desk.started(Json.object());
        var end = desk.runner().fail(claimed, Desk.OWNER);
        assertThat(Objects.requireNonNull(end.failure()).code()).isEqualTo("internal-error");
        assertThat(desk.runner().fail(claimed, Desk.OWNER)).isEqualTo(end);
    }

    @Test
    void aRepeatedCommandIsOneExecution() throws Exception {
        desk.agent(Budget.NONE);
        desk.model.thenAnswer(Json.object("clicks", 1, "source", "call_before_1"));
        var end = desk.run(Json.object("source", "call_before_1"));
        assertThat(desk.step("run_1/plan/1", Json.object(), null)).isEqualTo(new Claimed.Known(end));
        assertThat(desk.model.requests).hasSize(1);
    }
}
