package io.omnify.agent.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.adapter.rest.BatchStart.BatchView;
import io.omnify.agent.adapter.rest.Inputs.BatchItem;
import io.omnify.agent.executions.domain.Command;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.Execution.AgentRef;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.Limits;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.web.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchStartTest {
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    private final List<String> asked = new ArrayList<>();

    /** There is no agent called nobody, and no place left for one called late. */
    private Execution begin(String agent) {
        asked.add(agent);
        if (agent.equals("nobody")) throw new Refused(new Refusal.AgentNotFound(agent));
        if (agent.equals("late")) throw ProblemException.retryLater(503, "busy", "Too much runs at once.", 5);
        return Execution.start(
                new ExecutionId("exec_" + agent),
                new OrgId("org_acme"),
                new AgentRef(agent, "analytics", 1),
                Command.ofBatch("batch_1", asked.size(), Set.of()),
                Json.object(),
                new Limits(8, 24, Duration.ofSeconds(60), NOW.plusSeconds(300), null),
                Mode.SIMULATION,
                NOW);
    }

    private List<BatchView> started(String... agents) {
        var items = Stream.of(agents)
                .map(agent -> new BatchItem(agent, Json.object()))
                .toList();
        return new BatchStart((agent, _) -> begin(agent)).handle(items);
    }

    private static String code(BatchView view) {
        return Objects.requireNonNull(view.error()).code();
    }

    @Test
    void whatHasBegunIsToldAlsoWhenNothingElseFindsAPlace() {
        var all = started("first", "late", "third");
        assertThat(all.getFirst().executionId()).isEqualTo("exec_first");
        assertThat(all.getFirst().mode()).isEqualTo("simulation");
        assertThat(all.subList(1, 3)).allSatisfy(each -> {
            assertThat(each.executionId()).isNull();
            assertThat(code(each)).isEqualTo("busy");
            assertThat(Objects.requireNonNull(each.error()).retryable()).isTrue();
            assertThat(Objects.requireNonNull(each.error()).retryAfterSeconds()).isEqualTo(5L);
        });
        assertThat(all.get(2).agentId()).isEqualTo("third");
        assertThat(asked).containsExactly("first", "late");
    }

    @Test
    void whatCannotStartKeepsNobodyElseBack() {
        var all = started("nobody", "second");
        assertThat(code(all.getFirst())).isEqualTo("agent-not-found");
        assertThat(all.get(1).executionId()).isEqualTo("exec_second");
    }

    @Test
    void whereNothingHasBegunTheWholeIsRefused() {
        assertThatThrownBy(() -> started("nobody", "late", "third")).isInstanceOf(ProblemException.class);
    }
}
