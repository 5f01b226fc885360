package io.omnify.agent.executions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.executions.domain.Command;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.Execution.AgentRef;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.FunctionCall;
import io.omnify.agent.executions.domain.Limits;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.domain.ToolCall;
import io.omnify.agent.executions.domain.Turn;
import io.omnify.agent.executions.domain.Usage;
import io.omnify.agent.executions.port.Batches;
import io.omnify.agent.executions.port.Claims;
import io.omnify.agent.executions.port.ExecutionQueue;
import io.omnify.agent.executions.port.Executions;
import io.omnify.agent.executions.port.Executions.Claim;
import io.omnify.agent.executions.port.Executions.ClaimLost;
import io.omnify.agent.executions.port.Executions.Claimed;
import io.omnify.agent.executions.port.Spending;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How every {@link Executions}, {@link Claims} and {@link ExecutionQueue} give each execution to one worker at a time. */
public abstract class ClaimsContract {
    protected static final Instant NOW = Instant.parse("2126-01-01T00:00:00.123Z");
    protected final OrgId acme = new OrgId("org_" + UUID.randomUUID());
    protected final OrgId other = new OrgId("org_" + UUID.randomUUID());
    protected final Claim mine = new Claim("worker_a", NOW, NOW.plusSeconds(5));

    protected abstract Executions executions();

    protected abstract ExecutionQueue queue();

    protected abstract Batches batches();

    private static final Limits.Giver GIVER = new Limits.Giver(new ExecutionId("exec_giver"), Money.usd(7));

    protected abstract Claims claims();

    protected abstract Spending spending();

    protected final Claim claim(String owner, int second) {
        return new Claim(owner, NOW.plusSeconds(second), NOW.plusSeconds(second + 5));
    }

    protected final Execution fresh(String command) {
        return Execution.start(
                new ExecutionId("exec_" + UUID.randomUUID().toString().replace("-", "")),
                acme,
                new AgentRef("analytics", "analytics", 1),
                new Command(command, new Command.Step("run_1", "plan", 2), Set.of(Permission.ANALYTICS_READ)),
                Json.object("a.b", 1, "$c", List.of(Json.object("d", null))),
                new Limits(8, 16, Duration.ofSeconds(60), NOW.plusSeconds(300), Money.usd(9), List.of(GIVER)),
                Mode.SIMULATION,
                NOW);
    }

    protected final Execution claimed(String command) {
        var fresh = fresh(command);
        assertThat(executions().claim(fresh, mine)).isEqualTo(new Claimed.Mine(fresh, false));
        return fresh;
    }

    protected static Execution heard(Execution execution) {
        var asked = new FunctionCall("call_x", "analytics.query", "{\"by\":[\"day\"]}", Map.of("by", List.of("day")));
        var turn = new Turn(
                1,
                "resp_1",
                "model",
                Finish.COMPLETE,
                "{\"n\":1}",
                Json.object("n", 1),
                List.of("wrong"),
                new Usage(100, 10, 20),
                Money.usd(7),
                NOW,
                NOW.plusSeconds(1));
        var call = new ToolCall(execution.id().callId(1), 1, asked, Effect.READ, null, null, null);
        var unread = new FunctionCall("call_y", "no.tool", "not json", null);
        var second = new ToolCall(execution.id().callId(2), 1, unread, Effect.READ, null, null, null);
        return execution.heard(turn, List.of(call, second));
    }

    @Test
    void aRepeatedCommandIsBusyWhileItRuns() {
        var first = claimed("c1");
        assertThat(executions().claim(fresh("c1"), claim("worker_b", 1))).isEqualTo(new Claimed.Busy(first));
    }

    @Test
    void aRepeatedCommandIsKnownWhenItIsOver() {
        var done = claimed("c1").completed(Json.object("x", 1), NOW);
        executions().save(done, "worker_a");
        assertThat(executions().claim(fresh("c1"), claim("worker_b", 1))).isEqualTo(new Claimed.Known(done));
    }

    @Test
    void aRepeatedCommandResumesWhenItsWorkerIsGone() {
        var heard = heard(claimed("c1"));
        executions().save(heard, "worker_a");
        assertThat(executions().claim(fresh("c1"), claim("worker_b", 6))).isEqualTo(new Claimed.Mine(heard, true));
        assertThatThrownBy(() -> executions().save(heard.cancelled(NOW), "worker_a"))
                .isInstanceOf(ClaimLost.class);
        executions().save(heard.cancelled(NOW), "worker_b");
    }

    @Test
    void theSameCommandOfAnotherOrganisationIsAnotherExecution() {
        claimed("c1");
        var f = fresh("c1");
        var theirs =
                Execution.start(f.id(), other, f.agent(), f.command(), f.input(), f.limits(), f.mode(), f.startedAt());
        assertThat(executions().claim(theirs, mine)).isInstanceOf(Claimed.Mine.class);
    }

    @Test
    void ofManySimultaneousClaimsOneWins() throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var racing = IntStream.range(0, 16)
                    .mapToObj(i -> (Callable<Claimed>) () -> executions().claim(fresh("race"), claim("w" + i, 0)))
                    .toList();
            int won = 0;
            for (var each : threads.invokeAll(racing)) if (each.get() instanceof Claimed.Mine) won++;
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void whatIsOverFromTheStartIsKnownAtOnce() {
        var stillborn = fresh("c1").failed(Failure.of("agent-not-found", "no"), NOW);
        assertThat(executions().claim(stillborn, mine)).isEqualTo(new Claimed.Known(stillborn));
        assertThat(executions().find(acme, stillborn.id())).contains(stillborn);
    }

    @Test
    void nobodyWritesWhatIsOver() {
        var execution = claimed("c1");
        var done = execution.completed(Json.object(), NOW);
        executions().save(done, "worker_a");
        var later = done.failed(Failure.of("x", "x"), NOW);
        assertThatThrownBy(() -> executions().save(later, "worker_a")).isInstanceOf(ClaimLost.class);
    }

    @Test
    void aRenewedClaimHoldsLonger() {
        var execution = claimed("c1");
        assertThat(claims().renew(List.of(execution.id()), claim("worker_a", 4)))
                .isEmpty();
        assertThat(executions().claim(fresh("c1"), claim("worker_b", 6))).isInstanceOf(Claimed.Busy.class);
        assertThat(claims().takeOver(claim("worker_b", 6), 10))
                .extracting(Execution::id)
                .doesNotContain(execution.id());
    }

    @Test
    void onlyTheOwnerRenews() {
        var execution = claimed("c1");
        claims().renew(List.of(execution.id()), claim("worker_b", 100));
        assertThat(claims().takeOver(claim("worker_c", 6), 1_000))
                .extracting(Execution::id)
                .contains(execution.id());
    }

    private Execution queued(OrgId org, int second) {
        var queued = Execution.start(
                        new ExecutionId("exec_" + UUID.randomUUID().toString().replace("-", "")),
                        org,
                        new AgentRef("analytics", "analytics", 1),
                        new Command("queued/" + second, null, Set.of()),
                        Json.object(),
                        new Limits(8, 16, Duration.ofSeconds(60), NOW.plusSeconds(300), null),
                        Mode.SIMULATION,
                        NOW.plusSeconds(second))
                .queued();
        return queue().add(queued);
    }

    @Test
    void theOldestAreTakenFirstAndTheOrganisationsInTurn() {
        var third = queued(acme, 3);
        var second = queued(acme, 2);
        var first = queued(acme, 1);
        var theirs = queued(other, 4);
        var known = List.of(first.id(), second.id(), third.id(), theirs.id());
        assertThat(claims().takeOver(claim("worker_b", 9), 1_000))
                .extracting(Execution::id)
                .filteredOn(known::contains)
                .containsExactly(first.id(), theirs.id(), second.id(), third.id());
    }

    @Test
    void anAbandonedExecutionIsTakenOverOnce() {
        var execution = claimed("c1");
        assertThat(claims().takeOver(claim("worker_b", 6), 1_000)).contains(execution);
        assertThat(claims().takeOver(claim("worker_c", 6), 1_000)).doesNotContain(execution);
    }

    @Test
    void aReleasedClaimIsFreeAtOnce() {
        var execution = claimed("c1");
        claims().release(List.of(execution.id()), "worker_b");
        assertThat(claims().takeOver(claim("worker_c", 1), 1_000)).doesNotContain(execution);
        claims().release(List.of(execution.id()), "worker_a");
        assertThat(claims().takeOver(claim("worker_c", 1), 1_000)).contains(execution);
    }

    @Test
    void theWorkerHearsOfACancellation() {
        var execution = claimed("c1");
        assertThat(executions().requestCancel(acme, execution.id())).isTrue();
        assertThat(claims().renew(List.of(execution.id()), claim("worker_a", 1)))
                .containsExactly(execution.id());
        assertThat(executions().find(acme, execution.id()).orElseThrow().cancelRequested())
                .isTrue();
        executions().save(execution.cancelled(NOW), "worker_a");
        assertThat(executions().requestCancel(acme, execution.id())).isFalse();
    }

    @Test
    void whatIsQueuedGoesToOneWorkerAtOnce() {
        var queued = fresh("c1").queued();
        assertThat(queue().add(queued)).isEqualTo(queued);
        assertThat(queue().add(fresh("c1").queued())).isEqualTo(queued);
        assertThat(executions().find(acme, queued.id())).contains(queued);
        var taken = claims().takeOver(mine, 1_000).stream()
                .filter(each -> each.id().equals(queued.id()))
                .toList();
        assertThat(taken).extracting(Execution::status).containsExactly(Status.RUNNING);
        assertThat(claims().takeOver(mine, 1_000)).extracting(Execution::id).doesNotContain(queued.id());
        executions().save(taken.getFirst().completed(Json.object(), NOW), "worker_a");
        assertThat(queue().add(fresh("c1").queued()).status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void whatWaitsForAPersonIsTakenUpWhenTheyHaveDecided() {
        var waiting = waiting("c1");
        assertThat(claims().takeOver(claim("worker_b", 9), 1_000))
                .extracting(Execution::id)
                .doesNotContain(waiting.id());
        assertThat(executions().claim(fresh("c1"), claim("worker_b", 9))).isInstanceOf(Claimed.Busy.class);
        assertThat(queue().resume(other, waiting.id(), NOW)).isFalse();
        assertThat(queue().resume(acme, waiting.id(), NOW.plusSeconds(900))).isTrue();
        assertThat(queue().resume(acme, waiting.id(), NOW)).isFalse();
        var taken = claims().takeOver(claim("worker_b", 9), 1_000).stream()
                .filter(each -> each.id().equals(waiting.id()))
                .toList();
        assertThat(taken).extracting(each -> each.limits().deadline()).containsExactly(NOW.plusSeconds(900));
        executions().save(taken.getFirst().completed(Json.object(), NOW), "worker_b");
    }

    @Test
    void whatWaitsForAPersonIsCancelledByTheNextWorker() {
        var waiting = waiting("c1");
        assertThat(executions().requestCancel(acme, waiting.id())).isTrue();
        var taken = claims().takeOver(claim("worker_b", 9), 1_000).stream()
                .filter(each -> each.id().equals(waiting.id()))
                .toList();
        assertThat(taken).extracting(Execution::cancelRequested).containsExactly(true);
    }

    private Execution waiting(String command) {
        var waiting = heard(claimed(command)).waitingForApproval();
        executions().save(waiting, "worker_a");
        return waiting;
    }
}
