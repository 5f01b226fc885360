package io.omnify.agent.executions;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.usecase.StartBatch.Batch;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.spending.domain.Hold;
import io.omnify.agent.spending.domain.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A run has one purse, however many agents it gives parts of its work to. */
class HandedOverMoneyTest {
    private static final long LIMIT = 9_000;
    private final Desk desk = new Desk();

    private Execution taken(Execution giver, int call) {
        var batch = new Batch(giver.id().callId(call), "tester", null, List.of(Json.object("task", "t")), Set.of());
        desk.batches().handOver(desk.org, batch, Optional.of(giver), desk.clock.instant());
        return desk.executions.takeOver(desk.claim(Desk.OWNER), 1).getFirst();
    }

    private Execution handedOver(Execution giver, int call) throws InterruptedException {
        var taken = taken(giver, call);
        desk.model.thenSay(Finish.COMPLETE, "done");
        return desk.runner().handle(taken, Desk.OWNER);
    }

    private long spentBy(Execution giver) {
        var scope = new Scope(Scope.Kind.RUN, giver.id().value(), null, Money.usd(LIMIT));
        return desk.money.committed(desk.org, scope).micros();
    }

    @Test
    void partsOfAWorkTogetherNeverCostMoreThanTheWorkMay() throws Exception {
        desk.agent(null, new Budget(Money.usd(LIMIT), null));
        var giver = desk.started(Json.object("goal", "g"));
        var ends = new ArrayList<Execution>();
        for (int call = 1; call <= 7; call++) ends.add(handedOver(giver, call));
        assertThat(ends.getFirst().status()).isEqualTo(Status.COMPLETED);
        assertThat(Guarded.code(ends.getLast())).isEqualTo("budget-spent");
        var paid = ends.stream().mapToLong(each -> each.cost().micros()).sum();
        assertThat(spentBy(giver)).isEqualTo(paid).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void twoAtOnceDoNotTakeEachOthersWords() throws Exception {
        desk.agent(null, new Budget(Money.usd(50_000), null));
        var giver = desk.started(Json.object("goal", "g"));
        var asked = new CountDownLatch(1);
        var waited = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        desk.model.then(_ -> {
            asked.countDown();
            var _ = waited.await(10, TimeUnit.SECONDS);
            return ScriptedLanguageModel.answered(Finish.COMPLETE, "done", null, List.of());
        });
        desk.model.thenSay(Finish.COMPLETE, "done");
        var parts = List.of(taken(giver, 1), taken(giver, 2));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            desk.pause = _ -> {
                waited.countDown();
                var _ = over.await(10, TimeUnit.SECONDS);
            };
            var first = threads.submit(() -> {
                try {
                    return desk.runner().handle(parts.getFirst(), Desk.OWNER);
                } finally {
                    over.countDown();
                }
            });
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(desk.runner().handle(parts.getLast(), Desk.OWNER).status())
                    .isEqualTo(Status.COMPLETED);
            assertThat(first.get().status()).isEqualTo(Status.COMPLETED);
        }
        assertThat(desk.model.requests)
                .extracting(ModelRequest::maxOutputTokens)
                .containsExactly(8_192, 8_192);
    }

    @Test
    void whoWaitsInVainSaysLess() throws Exception {
        desk.agent(null, new Budget(Money.usd(50_000), null));
        var giver = desk.started(Json.object("goal", "g"));
        var scope = new Scope(Scope.Kind.RUN, giver.id().value(), null, Money.usd(50_000));
        var hold = new Hold(desk.org, "lost_turn1", "exec_lost", Money.usd(40_000), List.of(scope), false);
        desk.money.reserve(hold, desk.clock.instant());
        var pauses = new AtomicInteger();
        desk.pause = _ -> pauses.incrementAndGet();
        assertThat(handedOver(giver, 1).status()).isEqualTo(Status.COMPLETED);
        assertThat(pauses).hasPositiveValue();
        assertThat(desk.model.requests.getFirst().maxOutputTokens()).isBetween(512, 2_000);
        pauses.set(0);
        desk.pause = _ -> {
            pauses.incrementAndGet();
            desk.clock.pass(Duration.ofMinutes(10));
        };
        handedOver(giver, 2);
        assertThat(pauses).as("not beyond its deadline").hasValue(1);
    }

    @Test
    void whatIsHandedOnIsPaidByAllWhoGaveIt() throws Exception {
        desk.agent(null, new Budget(Money.usd(LIMIT), null));
        var first = desk.started(Json.object("goal", "g"));
        var second = handedOver(first, 1);
        var before = spentBy(first);
        var third = handedOver(second, 1);
        assertThat(third.cost().micros()).isPositive();
        assertThat(spentBy(first) - before).isEqualTo(third.cost().micros());
    }
}
