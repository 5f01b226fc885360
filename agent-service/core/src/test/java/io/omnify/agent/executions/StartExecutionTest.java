package io.omnify.agent.executions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentDraft;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.agents.domain.Bounds;
import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.agents.domain.Task;
import io.omnify.agent.executions.domain.Command;
import io.omnify.agent.executions.domain.ExecutionEvent;
import io.omnify.agent.executions.domain.ModelOutcome;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.port.Executions.Claimed;
import io.omnify.agent.executions.usecase.StartExecution.StepCommand;
import io.omnify.agent.executions.usecase.StartExecution.Work;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.shared.domain.SchemaOf;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StartExecutionTest {
    private final Desk desk = new Desk();

    private Claimed direct(String agent) {
        return direct(desk.org, agent, null, Json.object());
    }

    private Claimed direct(OrgId org, String agent, @Nullable Long version, Map<String, @Nullable Object> input) {
        var work = new Work(agent, version, input, Set.of());
        return desk.start().direct(org, work, desk.claim(Desk.OWNER)).claimed();
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
        assertThatThrownBy(() -> direct(other, "tester", null, Json.object())).isInstanceOf(Refused.class);
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
        var agent = desk.agent(new Budget(null, Money.usd(50_000)));
        desk.model.thenAnswer(Json.object("clicks", 1, "source", "call_before_1"));
        assertThat(desk.run(Json.object("source", "call_before_1")).status()).isEqualTo(Status.COMPLETED);
        var poorer = agent.content().with(Bounds.of(new Budget(null, Money.usd(1_500))));
        desk.agents.save(agent.change(poorer, desk.clock.instant()));
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
        desk.agent(new Budget(null, Money.usd(50_000)));
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

    @Test
    void anExecutionNamesItsVersionAndMayAskForAnEarlierOne() {
        var first = desk.agent(Budget.NONE);
        desk.agents.save(first.change(first.content().with(Task.of("Do it better.")), desk.clock.instant()));
        var now = (Claimed.Mine) direct("tester");
        var before = (Claimed.Mine) direct(desk.org, "tester", 1L, Json.object());
        assertThat(now.execution().agent().version()).isEqualTo(2);
        assertThat(before.execution().agent().version()).isEqualTo(1);
        assertThatThrownBy(() -> direct(desk.org, "tester", 7L, Json.object()))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.NoSuchVersion("tester", "7"));
        var work = new Work("tester", 7L, Json.object(), Set.of());
        var step = new StepCommand("run_9/plan/1", new Command.Step("run_9", "plan", 1), work, null);
        var stillborn = desk.start().step(desk.org, step, desk.claim("w")).claimed();
        assertThat(stillborn)
                .isInstanceOfSatisfying(
                        Claimed.Known.class,
                        known -> assertThat(
                                        Objects.requireNonNull(known.execution().failure())
                                                .code())
                                .isEqualTo("agent-version-not-found"));
    }

    @Test
    void runsWhatItsVersionSaysAlsoWhenTheAgentHasChangedSince() throws Exception {
        var first = desk.agent(null, Budget.NONE);
        var started = desk.started(Json.object("goal", "g"));
        desk.agents.save(first.change(first.content().with(Task.of("Something else.")), desk.clock.instant()));
        desk.model.thenSay(ModelOutcome.Finish.COMPLETE, "done");
        desk.runner().handle(started, Desk.OWNER);
        assertThat(desk.model.requests.getFirst().instructions()).startsWith("Do it.");
    }

    @Test
    void aDraftIsTriedOutOnPurposeOnly() {
        var draft = AgentDraft.of("New", AgentType.ANALYTICS).with(Task.of("Try."));
        desk.agents.add(Agent.createDraft(desk.org, new AgentId("new"), draft, desk.clock.instant()));
        assertThatThrownBy(() -> direct("new"))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.AgentNotPublished("new"));
        var tried = (Claimed.Mine) direct(desk.org, "new", 0L, Json.object());
        assertThat(tried.execution().agent().version()).isZero();
    }

    @Test
    void whatTheAgentIsGivenFitsItsForms() {
        var task = new Task(
                "Write in {{language}}.",
                SchemaOf.object("language", SchemaOf.string()),
                SchemaOf.object("goal", SchemaOf.string(), "variables", Json.object("type", "object")),
                null);
        var draft = AgentDraft.of("Typed", AgentType.ANALYTICS).with(task);
        desk.agents.add(Agent.create(desk.org, new AgentId("typed"), draft, desk.clock.instant()));
        var good = Json.object("goal", "g", "variables", Json.object("language", "Dutch"));
        assertThat(direct(desk.org, "typed", null, good)).isInstanceOf(Claimed.Mine.class);
        assertThatThrownBy(() -> direct(desk.org, "typed", null, Json.object("variables", Json.object("language", 7))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.refusal())
                                .isInstanceOfSatisfying(
                                        Refusal.InvalidInput.class,
                                        invalid -> assertThat(invalid.problems())
                                                .extracting(Refusal.FieldProblem::field)
                                                .containsExactly("input_data", "variables")));
    }
}
