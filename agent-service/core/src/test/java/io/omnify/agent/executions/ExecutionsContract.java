package io.omnify.agent.executions;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.executions.domain.Command;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.Execution.AgentRef;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.Limits;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.executions.domain.Ruling;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.domain.Usage;
import io.omnify.agent.executions.port.Batches;
import io.omnify.agent.executions.port.Batches.Course;
import io.omnify.agent.executions.port.Executions;
import io.omnify.agent.executions.port.Spending;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Executions}, {@link Batches} and {@link Spending} must do, the fake and the Mongo adapter alike. */
public abstract class ExecutionsContract extends ClaimsContract {
    @Test
    void keepsAnObjectAlsoWhenItsWordsAreGone() {
        var heard = heard(claimed("c1"));
        var masked = heard.revised(heard.turns().getLast().saying(Json.object("card", "[card]")));
        executions().save(masked, "worker_a");
        assertThat(executions()
                        .find(acme, masked.id())
                        .orElseThrow()
                        .turns()
                        .getLast()
                        .data())
                .isEqualTo(Json.object("card", "[card]"));
    }

    @Test
    void keepsAllOfAnExecution() {
        var next = heard(claimed("c1"));
        executions().save(next, "worker_a");
        assertThat(executions().find(acme, next.id())).contains(next);
        var call = next.id().callId(1);
        var kept = new Ruling(1, call, "kind", null, "judge", null, new Usage(9, 1, 3), Money.usd(2), NOW, NOW);
        var broken = new Ruling(1, null, "short", "a-judge", "judge", "too long", Usage.NONE, Money.usd(5), NOW, NOW);
        var judged = next.judged(List.of(kept, broken));
        executions().save(judged, "worker_a");
        assertThat(executions().find(acme, next.id())).contains(judged);
        var results = Map.of(
                next.id().callId(1),
                (ToolResult) new ToolResult.Success(Json.object("rows", List.of(1), "x.y", null)),
                next.id().callId(2),
                new ToolResult.Failure("unknown-tool", "no"));
        var returned = judged.returned(results, NOW.plusSeconds(2), NOW.plusSeconds(3));
        executions().save(returned, "worker_a");
        assertThat(executions().find(acme, next.id())).contains(returned);
        var done = returned.completed(Json.object("summary", "s", "none", null), NOW.plusSeconds(4));
        executions().save(done, "worker_a");
        assertThat(executions().find(acme, next.id())).contains(done);
    }

    @Test
    void keepsAFailure() {
        var why = new Failure("model-rate-limited", "slow down", true, Duration.ofSeconds(7));
        var failed = claimed("c1").failed(why, NOW.plusSeconds(1));
        executions().save(failed, "worker_a");
        assertThat(executions().find(acme, failed.id())).contains(failed);
    }

    @Test
    void hidesItFromOtherOrganisations() {
        var execution = heard(claimed("c1"));
        executions().save(execution, "worker_a");
        assertThat(executions().find(other, execution.id())).isEmpty();
        assertThat(executions().findByCall(other, execution.id().callId(1))).isEmpty();
        assertThat(executions().list(other, Optional.empty(), Optional.empty(), 10))
                .isEmpty();
        assertThat(executions().requestCancel(other, execution.id())).isFalse();
        assertThat(spending().spent(other, "analytics", Instant.EPOCH)).isEqualTo(Money.usd(0));
        assertThat(spending().perAgent(other, Instant.EPOCH)).isEmpty();
    }

    @Test
    void findsTheExecutionOfACall() {
        var execution = heard(claimed("c1"));
        executions().save(execution, "worker_a");
        assertThat(executions().findByCall(acme, execution.id().callId(1))).contains(execution);
        assertThat(executions().findByCall(acme, execution.id().callId(9))).isEmpty();
        assertThat(executions().findByCall(acme, "nonsense")).isEmpty();
    }

    private Execution item(OrgId org, String agent, String batch, int index, int second) {
        var queued = Execution.start(
                        new ExecutionId("exec_" + second + index
                                + UUID.randomUUID().toString().replace("-", "")),
                        org,
                        new AgentRef(agent, "analytics", 1),
                        Command.ofBatch(batch, index, Set.of()),
                        Json.object(),
                        new Limits(8, 16, Duration.ofSeconds(60), NOW.plusSeconds(300), null),
                        Mode.SIMULATION,
                        NOW.plusSeconds(second))
                .queued();
        return queue().add(queued);
    }

    @Test
    void batchesAreToldNewestFirstWithWhatBecameOfTheirItems() {
        var older = item(acme, "mine", "a", 0, 1);
        item(acme, "mine", "a", 10, 1);
        var newer = item(acme, "mine", "a-b", 0, 2);
        item(acme, "theirs", "c", 0, 3);
        item(other, "mine", "a", 0, 4);
        claimed("batch-like/a/0");
        var found = batches().list(acme, Optional.of("mine"), Optional.empty(), 10);
        assertThat(found).extracting(Course::id).containsExactly("a-b", "a");
        assertThat(found.getLast().counts()).isEqualTo(Map.of(Status.QUEUED, 2L));
        assertThat(found.getLast().isOver()).isFalse();
        assertThat(found.getLast().startedAt()).isEqualTo(older.startedAt());
        assertThat(batches().list(acme, Optional.empty(), Optional.empty(), 10)).hasSize(3);
        assertThat(batches().list(acme, Optional.empty(), Optional.of(newer.id()), 1))
                .extracting(Course::first)
                .containsExactly(older.id());
    }

    @Test
    void aBatchCostsWhatItsItemsCost() {
        var item = item(acme, "mine", "a", 0, 1);
        assertThat(claims().takeOver(claim("worker_b", 9), 1_000))
                .extracting(Execution::id)
                .contains(item.id());
        var running = executions().find(acme, item.id()).orElseThrow();
        executions().save(heard(running).completed(Json.object(), NOW), "worker_b");
        assertThat(batches().list(acme, Optional.empty(), Optional.empty(), 10))
                .singleElement()
                .satisfies(batch -> {
                    assertThat(batch.cost()).isEqualTo(Money.usd(7));
                    assertThat(batch.isOver()).isTrue();
                    assertThat(batch.total()).isEqualTo(1);
                });
    }

    @Test
    void listsNewestFirstInPages() {
        for (int i = 0; i < 5; i++) claimed("c" + i);
        var first = executions().list(acme, Optional.of("analytics"), Optional.empty(), 3);
        var rest = executions()
                .list(acme, Optional.empty(), Optional.of(first.getLast().id()), 3);
        assertThat(first)
                .hasSize(3)
                .isSortedAccordingTo((a, b) -> b.id().value().compareTo(a.id().value()));
        assertThat(rest).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(executions().list(acme, Optional.of("nobody"), Optional.empty(), 3))
                .isEmpty();
    }

    @Test
    void sumsWhatWasSpent() {
        var unpaid = new Ruling(1, null, "short", null, "judge", "nothing is left", Usage.NONE, Money.usd(0), NOW, NOW);
        var heard = heard(claimed("c1")).judged(List.of(unpaid));
        executions().save(heard.completed(Json.object(), NOW.plusSeconds(2)), "worker_a");
        executions().save(heard(claimed("c2")).failed(Failure.of("x", "x"), NOW.plusSeconds(4)), "worker_a");
        claimed("c3");
        assertThat(spending().spent(acme, "analytics", NOW)).isEqualTo(Money.usd(14));
        assertThat(spending().spent(acme, "analytics", NOW.plusSeconds(1))).isEqualTo(Money.usd(0));
        assertThat(spending().spent(acme, "another", NOW)).isEqualTo(Money.usd(0));
        assertThat(spending().perAgent(acme, NOW))
                .containsExactly(new Spending.AgentUsage("analytics", 3, 1, 1, 1, 3, 4, 200, 40, Money.usd(14)));
        assertThat(spending().course(acme, NOW))
                .isEqualTo(new Spending.Course(
                        List.of(new Spending.DayUsage(LocalDate.of(2126, 1, 1), 3, 200, 40, Money.usd(14))),
                        List.of(new Spending.ModelUsage("model", 2, 200, 40, Money.usd(14)))));
        assertThat(spending().course(other, NOW)).isEqualTo(new Spending.Course(List.of(), List.of()));
    }
}
