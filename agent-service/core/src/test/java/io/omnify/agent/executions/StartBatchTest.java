package io.omnify.agent.executions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.port.OldExecutions;
import io.omnify.agent.executions.usecase.StartBatch.Batch;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartBatchTest {
    private final Desk desk = new Desk();

    @BeforeEach
    void anAgent() {
        desk.agent(Budget.NONE);
    }

    private static Batch batch(String id, Map<String, @Nullable Object> input) {
        return new Batch(id, "tester", null, List.of(input), Set.of());
    }

    private Execution sent(Batch batch) {
        return desk.batches().handle(desk.org, batch, desk.clock.instant()).getFirst();
    }

    @Test
    void sentAgainItIsTheSame() {
        var first = sent(batch("b", Json.object("a", 1, "n", Json.object("x", 1.5, "y", 2))));
        var again = Json.object("n", Json.object("y", 2L, "x", new BigDecimal("1.5")), "a", 1);
        assertThat(sent(batch("b", again)).id()).isEqualTo(first.id());
    }

    @Test
    void sentAgainWhenItIsDeletedItIsNotDoneAgain() {
        var over = sent(batch("b", Json.object("a", 1))).cancelled(desk.clock.instant());
        desk.executions.all.put(over.id(), over);
        new InMemoryOldExecutions(desk.executions)
                .delete(desk.org, desk.clock.instant().plusSeconds(1), Instant.EPOCH, 10);
        assertThat(sent(batch("b", Json.object("a", 1))).failure()).isEqualTo(OldExecutions.DELETED);
    }

    @Test
    void sentAgainWithOtherInputsItIsRefused() {
        sent(batch("b", Json.object("a", 1)));
        assertThatThrownBy(() -> sent(batch("b", Json.object("a", 2))))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.BatchDiffers("b"));
    }

    @Test
    void nobodysBatchAnswersAnotherExecutionsHandoff() {
        var mine = sent(batch("call_1_1", Json.object("task", "t")));
        var given = desk.batches()
                .handOver(
                        desk.org, batch("call_1_1", Json.object("task", "t")), Optional.empty(), desk.clock.instant());
        assertThat(given.id()).isNotEqualTo(mine.id());
        assertThat(given.command().giver()).map(each -> each.value()).contains("exec_1");
    }
}
