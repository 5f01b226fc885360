package io.omnify.agent.executions;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.usecase.StartBatch.Batch;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.spending.domain.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A run has one purse, however many agents it gives parts of its work to. */
class HandedOverMoneyTest {
    private static final long LIMIT = 9_000;
    private final Desk desk = new Desk();

    private Execution handedOver(Execution giver, int call) throws InterruptedException {
        var batch = new Batch(giver.id().callId(call), "tester", null, List.of(Json.object("task", "t")), Set.of());
        desk.batches().handOver(desk.org, batch, Optional.of(giver), desk.clock.instant());
        var taken = desk.executions.takeOver(desk.claim(Desk.OWNER), 1).getFirst();
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
