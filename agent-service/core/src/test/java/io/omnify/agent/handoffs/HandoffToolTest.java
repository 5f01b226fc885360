package io.omnify.agent.handoffs;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.executions.domain.Command;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.Execution.AgentRef;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.Limits;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.handoffs.port.Colleagues;
import io.omnify.agent.handoffs.usecase.HandoffTool;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.tools.domain.Invocation;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Work goes only where its author let it go, never in a ring, and not through ever more hands. */
class HandoffToolTest {
    private static final OrgId ORG = new OrgId("org_acme");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Set<Permission> GRANTED = Set.of(Permission.AGENT_EXECUTE);

    private final Map<ExecutionId, Execution> known = new LinkedHashMap<>();
    private final List<Colleagues.Work> asked = new ArrayList<>();
    private Set<String> ways = Set.of("ada", "bob", "cyd", "dan", "eve");
    private Optional<UnaryOperator<Execution>> end = Optional.of(work -> work.completed(Json.object("n", 7), NOW));
    private final HandoffTool tool = new HandoffTool(new Office());

    /** Colleagues who are done as soon as they are asked. */
    private final class Office implements Colleagues {
        @Override
        public Set<String> of(OrgId org, String agent) {
            return ways;
        }

        @Override
        public Optional<Execution> find(OrgId org, ExecutionId id) {
            return Optional.ofNullable(known.get(id)).filter(each -> each.org().equals(org));
        }

        @Override
        public Optional<Execution> ask(OrgId org, String command, Work work, Instant deadline) {
            asked.add(work);
            var given = execution("exec_given", work.agent(), Command.handOver(command, work.granted()));
            return end.map(each -> each.apply(given));
        }
    }

    private static Execution execution(String id, String agent, Command command) {
        var limits = new Limits(5, 6, Duration.ofSeconds(30), NOW.plusSeconds(300), null);
        var reference = new AgentRef(agent, "analytics", 1);
        return Execution.start(
                new ExecutionId(id), ORG, reference, command, Json.object(), limits, Mode.SIMULATION, NOW);
    }

    /** Each agent has its work from the one before; answers with the execution of the last. */
    private Execution chain(String... agents) {
        var command = new Command("exec_first", null, GRANTED);
        var last = execution("exec_" + agents[0], agents[0], command);
        known.put(last.id(), last);
        for (var agent : List.of(agents).subList(1, agents.length)) {
            last = execution("exec_" + agent, agent, Command.handOver(last.id().callId(1), GRANTED));
            known.put(last.id(), last);
        }
        return last;
    }

    private ToolResult handOver(Execution giver, String to) throws InterruptedException {
        var by = new Invocation.By(giver.agent().id(), giver.id().value(), 1, GRANTED, NOW.plusSeconds(60));
        var arguments = Json.object("agent", to, "task", "Count them.");
        return tool.call(new Invocation(ORG, giver.id().callId(2), by, arguments));
    }

    private static String code(ToolResult result) {
        return ((ToolResult.Failure) result).code();
    }

    @Test
    void theOtherOneGetsTheTaskAndTheGiverItsAnswer() throws Exception {
        assertThat(handOver(chain("ada"), "bob"))
                .isEqualTo(new ToolResult.Success(
                        Json.object("agent", "bob", "execution_id", "exec_given", "output", Json.object("n", 7))));
        assertThat(asked).containsExactly(new Colleagues.Work("bob", Json.object("task", "Count them."), GRANTED));
    }

    @Test
    void nobodyIsAskedWhomTheAuthorDidNotName() throws Exception {
        ways = Set.of("bob");
        assertThat(code(handOver(chain("ada"), "cyd"))).isEqualTo("handoff-not-allowed");
        assertThat(asked).isEmpty();
    }

    @Test
    void workNeverGoesInARing() throws Exception {
        assertThat(code(handOver(chain("ada"), "ada"))).isEqualTo("handoff-loop");
        assertThat(code(handOver(chain("ada", "bob"), "ada"))).isEqualTo("handoff-loop");
        assertThat(code(handOver(chain("ada", "bob", "cyd"), "bob"))).isEqualTo("handoff-loop");
        assertThat(asked).isEmpty();
    }

    @Test
    void workGoesThroughFourHandsAndNoMore() throws Exception {
        assertThat(handOver(chain("ada", "bob", "cyd"), "dan")).isInstanceOf(ToolResult.Success.class);
        var result = handOver(chain("ada", "bob", "cyd", "dan"), "eve");
        assertThat(code(result)).isEqualTo("handoff-too-deep");
        assertThat(((ToolResult.Failure) result).message()).contains("4 agents");
        assertThat(asked).hasSize(1);
    }

    @Test
    void theGiverHearsWhyThereIsNoAnswer() throws Exception {
        end = Optional.of(work -> work.failed(Failure.of("budget-spent", "It is spent."), NOW));
        assertThat(handOver(chain("ada"), "bob"))
                .isEqualTo(new ToolResult.Failure("handoff-failed", "bob (exec_given): budget-spent: It is spent."));
        end = Optional.of(Execution::waitingForApproval);
        assertThat(code(handOver(chain("ada"), "bob"))).isEqualTo("handoff-waits");
        end = Optional.of(work -> work);
        assertThat(handOver(chain("ada"), "bob"))
                .isEqualTo(new ToolResult.Failure("handoff-failed", "bob (exec_given): It is not over yet."));
        end = Optional.empty();
        assertThat(code(handOver(chain("ada"), "bob"))).isEqualTo("handoff-refused");
    }
}
