package io.omnify.agent.executions;

import static io.omnify.agent.executions.ScriptedLanguageModel.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.executions.domain.Command;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.port.Executions.Claimed;
import io.omnify.agent.executions.usecase.StartExecution.StepCommand;
import io.omnify.agent.executions.usecase.StartExecution.Work;
import io.omnify.agent.models.domain.ModelChain;
import io.omnify.agent.models.domain.ModelChoice;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.spending.domain.Hold;
import io.omnify.agent.spending.domain.Scope;
import io.omnify.agent.spending.usecase.SettleAbandoned;
import io.omnify.agent.tools.RecordingTool;
import io.omnify.agent.tools.domain.Stake;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolDefinition.Traits;
import io.omnify.auth.api.Permission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Many executions at once, with crashes and tries again, and not a millionth of a dollar too much. */
class MoneyTest {
    private static final int MANY = 64;

    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final Desk desk = new Desk();
    private final AtomicLong paid = new AtomicLong();

    private Execution started(int i) {
        var step = new Command.Step("run_" + i, "plan", 1);
        var work = new Work("tester", null, Json.object("goal", "g"), Set.of(Permission.ANALYTICS_READ));
        var command = new StepCommand("run_" + i + "/plan/1", step, work, null);
        var claimed =
                desk.start().step(desk.org, command, desk.claim(Desk.OWNER)).claimed();
        return ((Claimed.Mine) claimed).execution();
    }

    private Execution run(Execution execution, String owner) throws Exception {
        return desk.runner().handle(execution, owner);
    }

    /** A provider that wants its money for every question, also when the asker is gone before the answer. */
    private void charging(double crashes) {
        var chance = new Random(7);
        for (int i = 0; i < MANY * 8; i++) {
            desk.model.then(request -> {
                paid.addAndGet(1_500);
                synchronized (chance) {
                    if (chance.nextDouble() < crashes) throw new Crash();
                }
                return ScriptedLanguageModel.answered(Finish.COMPLETE, "done", null, List.of());
            });
        }
    }

    private ArrayList<Execution> all(List<Execution> started) throws Exception {
        var ends = new ArrayList<Execution>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = started.stream()
                    .map(each -> threads.submit((Callable<Execution>) () -> untilItEnds(each)))
                    .toList();
            for (var each : runs) ends.add(each.get());
        }
        return ends;
    }

    /** Whoever crashes is followed by another worker, again and again. */
    private Execution untilItEnds(Execution execution) throws Exception {
        while (true) {
            try {
                return run(desk.stored(execution), Desk.OWNER);
            } catch (Crash e) {
                // the next one takes over where it was
            }
        }
    }

    private long committed(long limit) {
        var month = Scope.month(desk.clock.instant());
        return desk.money
                .committed(desk.org, new Scope(Scope.Kind.AGENT, "tester", month, Money.usd(limit)))
                .micros();
    }

    private ArrayList<Execution> started() {
        var started = new ArrayList<Execution>();
        for (int i = 0; i < MANY; i++) started.add(started(i));
        return started;
    }

    @Test
    void noBudgetCanHoldAModelWhosePriceNobodyKnows() throws Exception {
        desk.chain = ModelChain.of("mystery");
        desk.agent(null, new Budget(Money.usd(1_000_000), null));
        charging(0);
        var end = run(started(0), Desk.OWNER);
        assertThat(Objects.requireNonNull(end.failure()).code()).isEqualTo("model-unpriced");
        assertThat(paid.get()).isZero();
    }

    @Test
    void itIsAskedWhereThereIsNoneAndWithTheOrganisationsOwnKey() throws Exception {
        desk.chain = ModelChain.of("mystery");
        desk.agent(null, Budget.NONE);
        charging(0);
        assertThat(run(started(0), Desk.OWNER).status()).isEqualTo(Status.COMPLETED);
        var own = new Desk();
        own.chain = new ModelChain(List.of(new ModelChoice("mystery", "https://models.own.example/v1", "ours")));
        own.agent(null, new Budget(Money.usd(1_000_000), null));
        own.model.thenSay(Finish.COMPLETE, "done");
        assertThat(own.run().status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void ofManyRunsAgainstABudgetOfOneExactlyOneIsPaid() throws Exception {
        desk.agent(null, new Budget(null, Money.usd(5_000)));
        charging(0);
        var ends = all(started());
        assertThat(ends).filteredOn(each -> each.status() == Status.COMPLETED).hasSize(1);
        assertThat(ends)
                .filteredOn(each -> each.status() == Status.FAILED)
                .allSatisfy(each -> assertThat(
                                Objects.requireNonNull(each.failure()).code())
                        .isEqualTo("budget-spent"));
        assertThat(paid.get()).isEqualTo(1_500);
        assertThat(desk.model.requests).hasSize(1);
    }

    @Test
    void neverOvershootsWithCrashesAndTriesAgain() throws Exception {
        var limit = 60_000;
        desk.agent(null, new Budget(null, Money.usd(limit)));
        charging(0.4);
        var ends = all(started());
        assertThat(paid.get()).isPositive().isLessThanOrEqualTo(limit);
        assertThat(committed(limit)).isBetween(paid.get(), (long) limit);
        assertThat(ends).anyMatch(each -> each.status() == Status.COMPLETED);
        assertThat(ends).anyMatch(each -> each.status() == Status.FAILED);
    }

    @Test
    void theOrganisationsLimitHoldsForAllAgents() throws Exception {
        desk.money.change(desk.org, java.util.Optional.of(Money.usd(5_000)));
        desk.agent(null, Budget.NONE);
        charging(0);
        var ends = all(started());
        assertThat(ends).filteredOn(each -> each.status() == Status.COMPLETED).hasSize(1);
        assertThat(Objects.requireNonNull(ends.stream()
                                .filter(each -> each.status() == Status.FAILED)
                                .findFirst()
                                .orElseThrow()
                                .failure())
                        .message())
                .contains("organisation");
    }

    @Test
    void anAnswerIsShortenedToWhatIsLeft() throws Exception {
        desk.agent(null, new Budget(Money.usd(9_000), null));
        desk.model.thenSay(Finish.COMPLETE, "done");
        assertThat(desk.run().status()).isEqualTo(Status.COMPLETED);
        assertThat(desk.model.requests.getFirst().maxOutputTokens()).isBetween(512, 1_800);
    }

    @Test
    void whatNobodySettledIsChargedWhenItsExecutionIsOver() throws Exception {
        desk.agent(null, new Budget(null, Money.usd(100_000)));
        desk.model.then(request -> {
            throw new Crash();
        });
        var started = started(1);
        try {
            run(started, Desk.OWNER);
        } catch (Crash e) {
            desk.runner().fail(started, Desk.OWNER);
        }
        var before = committed(100_000);
        desk.clock.pass(Duration.ofMinutes(3));
        var settle = new SettleAbandoned(desk.money, (org, execution) -> true, desk.clock);
        assertThat(settle.handle()).isEqualTo(1);
        assertThat(committed(100_000)).isEqualTo(before).isPositive();
        assertThat(settle.handle()).isZero();
    }

    @Test
    void oneThatCannotBeSettledKeepsNobodyElsesMoney() {
        var month = Scope.month(desk.clock.instant());
        var scope = new Scope(Scope.Kind.AGENT, "tester", month, Money.usd(100));
        for (var payer : java.util.List.of("memory_exec_1", "exec_2")) {
            var hold = new Hold(desk.org, payer, payer, Money.usd(10), java.util.List.of(scope), false);
            desk.money.reserve(hold, desk.clock.instant());
        }
        desk.clock.pass(Duration.ofMinutes(3));
        var settle = new SettleAbandoned(
                desk.money, (org, execution) -> ExecutionId.isValid(new ExecutionId(execution).value()), desk.clock);
        assertThatThrownBy(settle::handle).isInstanceOf(IllegalArgumentException.class);
        assertThat(desk.money.open(desk.clock.instant(), 10))
                .extracting(Hold::execution)
                .containsExactly("memory_exec_1");
    }

    @Test
    void whatGoesOnWithoutAnEndSetsAsideTheAmountItNames() throws Exception {
        var traits = Traits.PLAIN.moving(new Stake.Daily("budget", desk.clock));
        var endless = new RecordingTool("budget.set", Effect.SPEND, traits, Json.object("type", "object"));
        desk.use(desk.query, endless);
        desk.agent(null, new Budget(Money.usd(70_000), null));
        var large = Json.object("budget", Money.usd(80_000).json());
        desk.model.thenCall(call("budget.set", large)).thenSay(Finish.COMPLETE, "done");
        assertThat(String.valueOf(desk.run().calls().getFirst().result())).contains("budget-spent");
        assertThat(endless.calls).isEmpty();
    }

    @Test
    void aToolThatSpendsIsPaidFromTheSamePurse() throws Exception {
        var costly = new RecordingTool("budget.set", Effect.SPEND, Money.usd(50_000));
        desk.use(desk.query, costly);
        desk.agent(null, new Budget(Money.usd(70_000), null));
        desk.model
                .thenCall(call("budget.set", Json.object("by", "a")))
                .thenCall(call("budget.set", Json.object("by", "b")))
                .thenSay(Finish.COMPLETE, "done");
        var end = desk.run();
        assertThat(end.status()).isEqualTo(Status.COMPLETED);
        assertThat(costly.calls).hasSize(1);
        assertThat(String.valueOf(end.calls().get(1).result())).contains("budget-spent");
    }
}
