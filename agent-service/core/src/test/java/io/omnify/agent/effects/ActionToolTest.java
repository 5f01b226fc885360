package io.omnify.agent.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.effects.domain.Repeatability;
import io.omnify.agent.effects.usecase.ActionTool;
import io.omnify.agent.effects.usecase.Actions;
import io.omnify.agent.effects.usecase.PerformEffect;
import io.omnify.agent.shared.SimpleSchemas;
import io.omnify.agent.shared.TestClock;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.tools.domain.Invocation;
import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A process dies around a call that acts; the next one asks again under the same id, and the world sees one effect. */
class ActionToolTest {
    private final TestClock clock = new TestClock();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final ScriptedAction action = new ScriptedAction(Repeatability.LOOKED_UP);

    private ToolResult call(ScriptedAction on) throws InterruptedException {
        var definition = new ToolDefinition(
                "test.send", "t", Json.object(), Permission.LEAD_WRITE, Effect.MESSAGE, Duration.ofSeconds(5));
        var perform = new PerformEffect(
                new Actions(List.of(on)), ledger, new SimpleSchemas(), clock, pause -> clock.pass(pause));
        var by =
                new Invocation.By("doer", "exec_1", 2, Set.of(), clock.instant().plusSeconds(300));
        return new ActionTool(definition, "test.send", perform)
                .call(new Invocation(new OrgId("org_acme"), "call_1_3", by, Json.object("to", "a")));
    }

    @Test
    void actsUnderExecutionTurnAndCall() throws Exception {
        assertThat(call(action)).isInstanceOf(ToolResult.Success.class);
        assertThat(action.world).containsExactly("exec_1/2.call_1_3/1");
    }

    @Test
    void whatHappenedBeforeTheCrashIsFoundAndNotDoneAgain() throws Exception {
        action.script.add(ScriptedAction.Behaviour.WORKS_AND_KILLS_US);
        assertThatThrownBy(() -> call(action)).isInstanceOf(InMemoryLedger.Crash.class);
        assertThat(call(action)).isInstanceOf(ToolResult.Success.class);
        assertThat(call(action)).isInstanceOf(ToolResult.Success.class);
        assertThat(action.world).hasSize(1);
    }

    @Test
    void whatDidNotHappenBeforeTheCrashIsNotTakenForDone() throws Exception {
        action.script.add(ScriptedAction.Behaviour.KILLS_US_BEFORE);
        assertThatThrownBy(() -> call(action)).isInstanceOf(InMemoryLedger.Crash.class);
        var result = call(action);
        assertThat(action.world.size()).isEqualTo(result instanceof ToolResult.Success ? 1 : 0);
    }

    @Test
    void whatCannotBeFoundOutIsLeftToAPerson() throws Exception {
        var unsafe = new ScriptedAction(Repeatability.UNSAFE);
        unsafe.script.add(ScriptedAction.Behaviour.WORKS_AND_KILLS_US);
        assertThatThrownBy(() -> call(unsafe)).isInstanceOf(InMemoryLedger.Crash.class);
        assertThat(call(unsafe))
                .isInstanceOfSatisfying(
                        ToolResult.Failure.class,
                        failure -> assertThat(failure.code()).isEqualTo(ToolResult.UNCERTAIN));
        assertThat(unsafe.world).hasSize(1);
    }
}
