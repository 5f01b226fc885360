package io.omnify.agent.executions;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.agents.domain.Task;
import io.omnify.agent.executions.domain.ModelFailure;
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.spending.domain.Scope;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a judge costs is paid from the same purse, told on the execution, and never more than there is. */
class PaidJudgeTest {
    private static final long ASKED = 1_500;

    private static Guarded paying(long limit) {
        return paying(limit, JudgeTest.rule("stop"));
    }

    private static Guarded paying(long limit, Map<String, @Nullable Object> rule) {
        var budget = new Budget(null, Money.usd(limit));
        var guarded = new Guarded("output", rule, Task.of("Do it."), budget);
        guarded.desk.model.thenSay(Finish.COMPLETE, "fine");
        return guarded;
    }

    private static long spent(Guarded guarded) {
        var month = Scope.month(guarded.desk.clock.instant());
        var scope = new Scope(Scope.Kind.AGENT, "tester", month, Money.usd(1));
        return guarded.desk.money.committed(guarded.desk.org, scope).micros();
    }

    @Test
    void theJudgeIsPaidFromTheSamePurse() throws Exception {
        var guarded = paying(100_000);
        guarded.desk.model.thenAnswer(JudgeTest.verdict(true));
        var end = guarded.desk.run();
        assertThat(spent(guarded)).isEqualTo(2 * ASKED);
        assertThat(end.cost()).isEqualTo(Money.usd(2 * ASKED));
        var turn = end.turns().getFirst();
        assertThat(end.usage()).isEqualTo(turn.usage().plus(turn.usage()));
        assertThat(end.rulings()).singleElement().satisfies(ruling -> {
            assertThat(ruling.turn()).isEqualTo(1);
            assertThat(ruling.rule()).isEqualTo(JudgeTest.RULE);
            assertThat(ruling.model()).isEqualTo(turn.model());
            assertThat(ruling.verdict()).isEmpty();
            assertThat(ruling.cost()).isEqualTo(Money.usd(ASKED));
        });
        assertThat(guarded.desk.money.open(Instant.MAX, 10)).isEmpty();
    }

    @Test
    void aJudgeThatMayWantItsMoneyCountsInFullAndOneThatRefusedDoesNot() throws Exception {
        var lost = paying(100_000);
        lost.desk.model.thenFail(new ModelFailure.TimedOut());
        var end = lost.desk.run();
        assertThat(spent(lost)).isGreaterThan(ASKED + 5_000);
        assertThat(end.cost().micros()).as("all of it is told").isEqualTo(spent(lost));
        for (var free : List.of(new ModelFailure.RateLimited(null), new ModelFailure.Transient("refused", false))) {
            var refused = paying(100_000);
            refused.desk.model.thenFail(free);
            refused.desk.run();
            assertThat(spent(refused)).isEqualTo(ASKED);
        }
    }

    @Test
    void whatCannotBePaidIsNotCheckedAndSoNotKept() throws Exception {
        var guarded = paying(5_000);
        var end = guarded.desk.run();
        assertThat(Guarded.message(end)).contains("the check cannot be paid");
        assertThat(guarded.desk.model.requests).hasSize(1);
        assertThat(spent(guarded)).isEqualTo(ASKED);
    }

    @Test
    void aJudgeWhosePriceNobodyKnowsIsNotAskedUnderABudget() throws Exception {
        var rule = new LinkedHashMap<>(JudgeTest.rule("stop"));
        rule.put("model", "gpt-unheard-of");
        var guarded = paying(100_000, rule);
        var end = guarded.desk.run();
        assertThat(Guarded.message(end)).contains("the check cannot be paid");
        assertThat(guarded.desk.model.requests).hasSize(1);
        assertThat(spent(guarded)).isEqualTo(ASKED);
    }
}
