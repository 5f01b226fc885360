package io.omnify.agent.executions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.executions.domain.ExecutionEvent;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.port.Executions.Claimed;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StartExecutionTest {
    private final Desk desk = new Desk();

    private Claimed direct(String agent) {
        return desk.start().direct(desk.org, agent, Json.object(), Set.of(), desk.claim(Desk.OWNER));
    }

    @Test
    void aDirectCallOfAnUnknownAgentIsRefused() {
        assertThatThrownBy(() -> direct("nobody"))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.AgentNotFound("nobody"));
    }

    @Test
    void twoDirectCallsAreTwoExecutions() {
        desk.agent(Budget.NONE);
        assertThat(List.of(direct("tester"), direct("tester"))).allMatch(Claimed.Mine.class::isInstance);
    }

    @Test
    void anotherOrganisationCannotUseTheAgent() {
        desk.agent(Budget.NONE);
        var other = new OrgId("org_other");
        assertThatThrownBy(() -> desk.start().direct(other, "tester", Json.object(), Set.of(), desk.claim("w")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aStepOfAnUnknownAgentFailsAndSaysSo() {
        var claimed = desk.step("run_1/plan/1", Json.object(), null);
        assertThat(claimed).isInstanceOfSatisfying(Claimed.Known.class, known -> {
            assertThat(Objects.requireNonNull(known.execution().failure()).code())
                    .isEqualTo("agent-not-found");
            assertThat(desk.executions.events).containsExactly(new ExecutionEvent.Finished(known.execution()));
        });
    }

    @Test
    void aSpentMonthIsRefused() throws Exception {
        desk.agent(new Budget(null, Money.usd(1_500)));
        desk.model.thenAnswer(Json.object("clicks", 1, "source", "call_before_1"));
        assertThat(desk.run(Json.object("source", "call_before_1")).status()).isEqualTo(Status.COMPLETED);
        assertThatThrownBy(() -> direct("tester"))
                .hasFieldOrPropertyWithValue(
                        "refusal", new Refusal.BudgetSpent("tester", Money.usd(1_500), Money.usd(1_500)));
        assertThat(desk.step("run_2/plan/1", Json.object(), null))
                .isInstanceOfSatisfying(
                        Claimed.Known.class,
                        known -> assertThat(
                                        Objects.requireNonNull(known.execution().failure())
                                                .code())
                                .isEqualTo("budget-spent"));
    }

    @Test
    void aNewMonthIsANewBudget() throws Exception {
        desk.agent(new Budget(null, Money.usd(1_500)));
        desk.model.thenAnswer(Json.object("clicks", 1, "source", "call_before_1"));
        desk.run(Json.object("source", "call_before_1"));
        desk.clock.pass(Duration.ofDays(31));
        assertThat(direct("tester")).isInstanceOf(Claimed.Mine.class);
    }

    @Test
    void theEarlierDeadlineCounts() {
        desk.agent(Budget.NONE);
        var soon = desk.clock.instant().plusSeconds(3);
        var early = (Claimed.Mine) desk.step("a", Json.object(), soon);
        var late = (Claimed.Mine) desk.step("b", Json.object(), soon.plusSeconds(9_999));
        assertThat(early.execution().limits().deadline()).isEqualTo(soon);
        assertThat(late.execution().limits().deadline())
                .isEqualTo(desk.clock.instant().plus(Duration.ofMinutes(5)));
    }

    @Test
    void aBuiltInAgentNeedsNoIntroduction() {
        assertThat(direct("creative_intelligence")).isInstanceOf(Claimed.Mine.class);
    }
}
