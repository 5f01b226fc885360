package io.omnify.agent.executions;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.executions.domain.Command;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.Execution.AgentRef;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.FunctionCall;
import io.omnify.agent.executions.domain.Limits;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.executions.domain.Ruling;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.domain.ToolCall;
import io.omnify.agent.executions.domain.Turn;
import io.omnify.agent.executions.domain.Usage;
import io.omnify.agent.executions.port.ExecutionQueue;
import io.omnify.agent.executions.port.Executions;
import io.omnify.agent.executions.port.Executions.Claim;
import io.omnify.agent.executions.port.Executions.Claimed;
import io.omnify.agent.executions.port.OldExecutions;
import io.omnify.agent.executions.port.Spending;
import io.omnify.agent.executions.port.Spending.ModelUsage;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link OldExecutions} must do, the fake and the Mongo adapter alike. */
public abstract class OldExecutionsContract {
    protected static final Instant NOW = Instant.parse("2126-03-01T00:00:00Z");
    private static final Instant NEVER = Instant.EPOCH;
    private static final int MANY = 100;
    protected final OrgId acme = new OrgId("org_" + UUID.randomUUID());
    private final OrgId other = new OrgId("org_" + UUID.randomUUID());
    private final Claim mine = new Claim("worker_a", NOW, NOW.plusSeconds(5));

    protected abstract Executions executions();

    protected abstract ExecutionQueue queue();

    protected abstract OldExecutions old();

    protected abstract Spending spending();

    /** Returns when all that the organisation's executions have to tell is told. */
    protected abstract void told(OrgId org);

    private static Execution fresh(OrgId org, String command) {
        return Execution.start(
                new ExecutionId("exec_" + UUID.randomUUID().toString().replace("-", "")),
                org,
                new AgentRef("analytics", "analytics", 1),
                new Command(command, new Command.Step("run_1", "plan", 1), Set.of()),
                Json.object("secret", "of the input"),
                new Limits(8, 16, Duration.ofSeconds(60), NOW.plusSeconds(300), null),
                Mode.SIMULATION,
                NOW);
    }

    /** One of acme's that waits for a worker, and that no worker takes as long as the test goes on. */
    protected Execution queued(String command) {
        return queue().add(fresh(acme, command).queued());
    }

    protected final Execution running(OrgId org, String command) {
        var fresh = fresh(org, command);
        assertThat(executions().claim(fresh, mine)).isInstanceOf(Claimed.Mine.class);
        return fresh;
    }

    /** It began at NOW and ended so many days later. */
    protected Execution ended(OrgId org, String command, int days) {
        var running = running(org, command);
        var asked = new FunctionCall("call_x", "analytics.query", "{}", Map.of());
        var turn = new Turn(
                1,
                "resp_1",
                "model",
                Finish.COMPLETE,
                "{}",
                Json.object(),
                List.of(),
                new Usage(100, 10, 20),
                Money.usd(7),
                NOW,
                NOW.plusSeconds(1));
        var call = new ToolCall(running.id().callId(1), 1, asked, Effect.READ, null, null, null);
        var ruling = new Ruling(
                1,
                null,
                "the rule",
                "a-judge",
                "judge",
                "it is secret",
                new Usage(9, 0, 3),
                Money.usd(2),
                NOW,
                NOW.plusSeconds(1));
        var done = running.heard(turn, List.of(call)).judged(List.of(ruling)).completed(Json.object("n", 1), end(days));
        executions().save(done, "worker_a");
        told(org);
        return done;
    }

    private static Instant end(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    @Test
    void nobodyFindsWhatWasDeletedAndItsFiguresStay() {
        var gone = ended(acme, "c1", 1);
        var agents = spending().perAgent(acme, NOW);
        var course = spending().course(acme, NOW);
        assertThat(old().delete(acme, end(2), NEVER, MANY)).isEqualTo(1);
        assertThat(executions().find(acme, gone.id())).isEmpty();
        assertThat(executions().findByCall(acme, gone.id().callId(1))).isEmpty();
        assertThat(executions().list(acme, Optional.empty(), Optional.empty(), MANY))
                .isEmpty();
        assertThat(executions().list(acme, Optional.of("analytics"), Optional.empty(), MANY))
                .isEmpty();
        assertThat(queue().find(acme, List.of("c1"))).isEmpty();
        assertThat(executions().requestCancel(acme, gone.id())).isFalse();
        assertThat(spending().spent(acme, "analytics", NOW)).isEqualTo(Money.usd(9));
        assertThat(course.models()).extracting(ModelUsage::model).containsExactly("model", "judge");
        assertThat(spending().perAgent(acme, NOW)).isEqualTo(agents);
        assertThat(spending().course(acme, NOW)).isEqualTo(course);
        assertThat(old().delete(acme, end(2), NEVER, MANY)).isZero();
    }

    @Test
    void aCommandThatComesAgainIsNotDoneAgain() {
        var gone = ended(acme, "c1", 1);
        old().delete(acme, end(2), NEVER, MANY);
        assertThat(executions().claim(fresh(acme, "c1"), mine))
                .isInstanceOfSatisfying(Claimed.Known.class, known -> assertDeleted(known.execution(), gone));
        assertDeleted(queue().add(fresh(acme, "c1").queued()), gone);
    }

    private static void assertDeleted(Execution known, Execution gone) {
        assertThat(known.id()).isEqualTo(gone.id());
        assertThat(known.status()).isEqualTo(Status.FAILED);
        assertThat(known.failure()).isEqualTo(OldExecutions.DELETED);
        assertThat(known.input()).isEmpty();
        assertThat(known.output()).isNull();
        assertThat(known.calls()).isEmpty();
        assertThat(known.rulings()).singleElement().satisfies(ruling -> {
            assertThat(ruling.rule()).isEmpty();
            assertThat(ruling.objection()).isNull();
            assertThat(ruling.cost()).isEqualTo(Money.usd(2));
        });
    }

    @Test
    void leavesWhatIsYoungerAndWhatIsOfOthers() {
        ended(acme, "old", 1);
        var younger = ended(acme, "younger", 3);
        var theirs = ended(other, "old", 1);
        old().delete(acme, end(2), NEVER, MANY);
        assertThat(executions().find(acme, younger.id())).contains(younger);
        assertThat(executions().find(other, theirs.id())).contains(theirs);
    }

    @Test
    void leavesWhatIsNotOver() {
        var running = running(acme, "c1");
        var queued = queued("c2");
        var waiting = running(acme, "c3").waitingForApproval();
        executions().save(waiting, "worker_a");
        told(acme);
        assertThat(old().delete(acme, end(1_000), end(1_000), MANY)).isZero();
        assertThat(executions().list(acme, Optional.empty(), Optional.empty(), MANY))
                .extracting(Execution::id)
                .containsExactlyInAnyOrder(running.id(), queued.id(), waiting.id());
    }

    @Test
    void theOldestGoFirstAndNoMoreThanAllowed() {
        var third = ended(acme, "c3", 3);
        ended(acme, "c1", 1);
        ended(acme, "c2", 2);
        assertThat(old().delete(acme, end(9), NEVER, 2)).isEqualTo(2);
        assertThat(executions().list(acme, Optional.empty(), Optional.empty(), MANY))
                .containsExactly(third);
        assertThat(old().delete(acme, end(9), NEVER, 2)).isEqualTo(1);
    }

    @Test
    void figuresGoWhenNobodySumsThemAnyMore() {
        var kept = ended(acme, "c1", 1);
        assertThat(old().delete(acme, NEVER, end(9), MANY)).isZero();
        assertThat(executions().find(acme, kept.id())).isPresent();
        assertThat(old().delete(acme, end(9), end(9), MANY)).isEqualTo(2);
        assertThat(spending().perAgent(acme, NOW)).isEmpty();
        assertThat(executions().claim(fresh(acme, "c1"), mine)).isInstanceOf(Claimed.Mine.class);
    }

    @Test
    void knowsWhoHasExecutions() {
        running(acme, "c1");
        assertThat(old().organisations()).contains(acme).doesNotContain(other);
    }
}
