package io.omnify.agent.executions;

import static io.omnify.agent.executions.ScriptedLanguageModel.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.approvals.domain.Approval;
import io.omnify.agent.approvals.usecase.DecideApproval.Word;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.tools.RecordingTool;
import io.omnify.agent.tools.domain.Stake;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolDefinition.Traits;
import io.omnify.agent.tools.domain.ToolGrant;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What acts waits for a person, through whatever happens, and does exactly what the person agreed to. */
class ApprovalTest {
    private final Desk desk = new Desk();

    @BeforeEach
    void asksAsUsual() {
        desk.grants = List.of(ToolGrant.of("analytics.query"), ToolGrant.of("budget.set"));
    }

    private Execution waiting() throws Exception {
        desk.agent(null, Budget.NONE);
        desk.model.thenCall(
                call("analytics.query", Json.object("by", "campaign")), call("budget.set", Json.object("by", "a")));
        return desk.run();
    }

    private Approval question(Execution execution) {
        return desk.approvals.ofExecution(desk.org, execution.id().value()).getFirst();
    }

    private static Word word(boolean yes, @Nullable Map<String, @Nullable Object> arguments) {
        return new Word(yes, arguments, "because", "user_1");
    }

    /** Another process, with nothing but what is stored. */
    private Execution goesOn() throws Exception {
        desk.model.thenSay(Finish.COMPLETE, "done");
        var taken = desk.executions.takeOver(desk.claim("worker_b"), 10);
        assertThat(taken).hasSize(1);
        return desk.runner().handle(taken.getFirst(), "worker_b");
    }

    @Test
    void readsAtOnceAndWaitsWithWhatActs() throws Exception {
        var waiting = waiting();
        assertThat(waiting.status()).isEqualTo(Status.WAITING_FOR_APPROVAL);
        assertThat(desk.query.calls).hasSize(1);
        assertThat(desk.spend.calls).isEmpty();
        assertThat(question(waiting)).satisfies(asked -> {
            assertThat(asked.tool()).isEqualTo("budget.set");
            assertThat(asked.effect()).isEqualTo("spend");
            assertThat(asked.arguments()).isEqualTo(Json.object("by", "a"));
            assertThat(asked.status()).isEqualTo(Approval.Status.PENDING);
        });
        assertThat(desk.executions.takeOver(desk.claim("worker_b"), 10)).isEmpty();
    }

    @Test
    void doesWhatAPersonAgreedToOnceAlsoAfterARestart() throws Exception {
        var waiting = waiting();
        var decided = desk.decide().handle(desk.org, question(waiting).id(), word(true, null));
        assertThat(decided.status()).isEqualTo(Approval.Status.APPROVED);
        assertThat(decided.decision()).extracting(Approval.Decision::by).isEqualTo("user_1");
        var end = goesOn();
        assertThat(end.status()).isEqualTo(Status.COMPLETED);
        assertThat(desk.spend.calls).hasSize(1);
        assertThat(desk.query.calls).hasSize(1);
        assertThat(desk.decide().handle(desk.org, decided.id(), word(true, null)))
                .isEqualTo(decided);
        assertThatThrownBy(() -> desk.decide().handle(desk.org, decided.id(), word(false, null)))
                .isInstanceOf(Refused.class)
                .hasFieldOrPropertyWithValue("refusal", new Refusal.ApprovalOver(decided.id(), "approved"));
    }

    @Test
    void doesWhatAPersonMadeOfIt() throws Exception {
        var waiting = waiting();
        var id = question(waiting).id();
        assertThatThrownBy(() -> desk.decide().handle(desk.org, id, word(true, Json.object("by", 7))))
                .isInstanceOf(Refused.class);
        desk.decide().handle(desk.org, id, word(true, Json.object("by", "smaller")));
        var end = goesOn();
        assertThat(desk.spend.arguments).containsExactly(Json.object("by", "smaller"));
        assertThat(end.calls().get(1).result())
                .isInstanceOfSatisfying(
                        ToolResult.Success.class,
                        success -> assertThat(success.value())
                                .containsEntry("approved_arguments", Json.object("by", "smaller")));
    }

    @Test
    void tellsTheModelThatAPersonSaidNo() throws Exception {
        var waiting = waiting();
        desk.decide().handle(desk.org, question(waiting).id(), word(false, null));
        var end = goesOn();
        assertThat(end.status()).isEqualTo(Status.COMPLETED);
        assertThat(desk.spend.calls).isEmpty();
        assertThat(String.valueOf(end.calls().get(1).result()))
                .contains("approval-rejected")
                .contains("because");
    }

    @Test
    void aQuestionEndsWithTheStepThatWaitsAndNothingIsDoneAfterwards() throws Exception {
        desk.agent(null, Budget.NONE);
        var deadline = desk.clock.instant().plusSeconds(600);
        desk.model.thenCall(call("budget.set", Json.object("by", "a")));
        var claimed = (io.omnify.agent.executions.port.Executions.Claimed.Mine)
                desk.step("run_1/plan/1", Json.object("goal", "g"), deadline);
        var waiting = desk.runner().handle(claimed.execution(), Desk.OWNER);
        assertThat(question(waiting).expiresAt()).isEqualTo(deadline);
        desk.clock.pass(Duration.ofSeconds(590));
        desk.decide().handle(desk.org, question(waiting).id(), word(true, null));
        desk.clock.pass(Duration.ofSeconds(20));
        var taken = desk.executions.takeOver(desk.claim("worker_b"), 10).getFirst();
        var end = desk.runner().handle(taken, "worker_b");
        assertThat(end.status()).isEqualTo(Status.FAILED);
        assertThat(desk.spend.calls).isEmpty();
    }

    /** What a crash left without its turn may be asked otherwise the second time. */
    @Test
    void anAgreementIsForTheToolThatWasAskedFor() throws Exception {
        desk.agent(null, Budget.NONE);
        var claimed = desk.started(Json.object("goal", "g"));
        var id = claimed.id().callId(1);
        var now = desk.clock.instant();
        var other = new Approval(
                Approval.idOf(id),
                desk.org,
                claimed.id().value(),
                "tester",
                id,
                "email.send",
                Json.object("by", "x"),
                "message",
                null,
                "why",
                now,
                now.plusSeconds(600),
                Approval.Status.PENDING,
                null);
        desk.approvals.ask(other.approved("user_1", null, now));
        desk.model.thenCall(call("budget.set", Json.object("by", "a"))).thenSay(Finish.COMPLETE, "done");
        var end = desk.runner().handle(claimed, Desk.OWNER);
        assertThat(desk.spend.calls).isEmpty();
        assertThat(String.valueOf(end.calls().getFirst().result())).contains("approval-differs");
    }

    @Test
    void timeSaysNo() throws Exception {
        var waiting = waiting();
        desk.clock.pass(Duration.ofMinutes(61));
        assertThatThrownBy(
                        () -> desk.decide().handle(desk.org, question(waiting).id(), word(true, null)))
                .isInstanceOf(Refused.class);
        assertThat(question(waiting).status()).isEqualTo(Approval.Status.EXPIRED);
        var end = goesOn();
        assertThat(desk.spend.calls).isEmpty();
        assertThat(String.valueOf(end.calls().get(1).result())).contains("approval-expired");
    }

    @Test
    void theSweepEndsWhatNobodyDecidedAndTellsWhatACrashKeptBack() throws Exception {
        var waiting = waiting();
        desk.approvals.decide(question(waiting).approved("user_1", null, desk.clock.instant()));
        assertThat(desk.executions.takeOver(desk.claim("worker_b"), 10)).isEmpty();
        desk.decide().sweep();
        assertThat(goesOn().status()).isEqualTo(Status.COMPLETED);
        assertThat(desk.spend.calls).hasSize(1);
    }

    @Test
    void hidesItFromOtherOrganisations() throws Exception {
        var id = question(waiting()).id();
        var other = new OrgId("org_other");
        assertThatThrownBy(() -> desk.decide().handle(other, id, word(true, null)))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.ApprovalNotFound(id));
        assertThat(desk.approvals.list(other, Optional.empty(), Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    void anAgentMayBeTrustedWithSmallSums() throws Exception {
        var small = new RecordingTool("budget.set", Effect.SPEND, Money.usd(10));
        desk.use(desk.query, small);
        desk.grants = List.of(new ToolGrant("budget.set", ToolGrant.Approval.ABOVE, Money.usd(10), null));
        desk.agent(null, Budget.NONE);
        desk.model.thenCall(call("budget.set", Json.object("by", "a"))).thenSay(Finish.COMPLETE, "done");
        assertThat(desk.run().status()).isEqualTo(Status.COMPLETED);
        assertThat(small.calls).hasSize(1);
    }

    @Test
    void aSmallSumForEachDayIsALargeOneInTheEnd() throws Exception {
        var waiting = daily(Json.object("budget", Money.usd(1_000_000).json(), "end_at", "2026-03-22T12:00:00Z"));
        assertThat(waiting.status()).isEqualTo(Status.WAITING_FOR_APPROVAL);
        assertThat(question(waiting).stake()).isEqualTo(Money.usd(8_000_000));
    }

    @Test
    void nobodyTrustsAnAgentWithASumForEachDayWithoutAnEnd() throws Exception {
        var waiting = daily(Json.object("budget", Money.usd(1_000_000).json()));
        assertThat(waiting.status()).isEqualTo(Status.WAITING_FOR_APPROVAL);
        assertThat(question(waiting).stake()).isNull();
    }

    @Test
    void aSmallSumForTheWholeLifeIsSmall() throws Exception {
        var done = daily(Json.object("budget", Money.usd(1_000_000).json(), "period", "lifetime"));
        assertThat(done.status()).isEqualTo(Status.COMPLETED);
    }

    private Execution daily(Map<String, @Nullable Object> arguments) throws Exception {
        var traits = Traits.PLAIN.moving(new Stake.Daily("budget", desk.clock));
        desk.use(desk.query, new RecordingTool("budget.set", Effect.SPEND, traits, Json.object("type", "object")));
        desk.grants = List.of(new ToolGrant("budget.set", ToolGrant.Approval.ABOVE, Money.usd(5_000_000), null));
        desk.agent(null, Budget.NONE);
        desk.model.thenCall(call("budget.set", arguments)).thenSay(Finish.COMPLETE, "done");
        return desk.run();
    }

    @Test
    void whatStandsAtThePlatformIsAtStakeThoughNoArgumentSaysSo() throws Exception {
        var standing = Json.object("budget", Money.usd(1_000_000).json(), "end_at", "2026-03-22T12:00:00Z");
        var waiting = resumed(standing);
        assertThat(waiting.status()).isEqualTo(Status.WAITING_FOR_APPROVAL);
        assertThat(question(waiting).stake()).isEqualTo(Money.usd(8_000_000));
        assertThat(question(waiting).arguments()).isEqualTo(Json.object("campaign", "7"));
    }

    @Test
    void anAgentMayBeTrustedWithTheSmallSumThatStandsThere() throws Exception {
        var done = resumed(Json.object("budget", Money.usd(1_000_000).json(), "period", "lifetime"));
        assertThat(done.status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void whatWasAtStakeIsSetAsideAlsoWhenNobodyTellsItAnew() throws Exception {
        var resume = resume(Json.object("budget", Money.usd(1_000_000).json(), "period", "lifetime"));
        resume.tellings = 1;
        var done = resumed(resume, new Budget(Money.usd(900_000), null));
        assertThat(done.status()).isEqualTo(Status.COMPLETED);
        assertThat(resume.calls).isEmpty();
    }

    private Execution resumed(Map<String, @Nullable Object> standing) throws Exception {
        return resumed(resume(standing), Budget.NONE);
    }

    private RecordingTool resume(Map<String, @Nullable Object> standing) {
        var traits = Traits.PLAIN.moving(new Stake.Daily("budget", desk.clock));
        var resume = new RecordingTool("campaign.resume", Effect.SPEND, traits, Json.object("type", "object"));
        resume.standing = standing;
        return resume;
    }

    private Execution resumed(RecordingTool resume, Budget budget) throws Exception {
        desk.use(desk.query, resume);
        desk.grants = List.of(new ToolGrant("campaign.resume", ToolGrant.Approval.ABOVE, Money.usd(5_000_000), null));
        desk.agent(null, budget);
        desk.model
                .thenCall(call("campaign.resume", Json.object("campaign", "7")))
                .thenSay(Finish.COMPLETE, "done");
        return desk.run();
    }

    @Test
    void andIsAskedForLargerOnes() throws Exception {
        var large = new RecordingTool("budget.set", Effect.SPEND, Money.usd(11));
        desk.use(desk.query, large);
        desk.grants = List.of(new ToolGrant("budget.set", ToolGrant.Approval.ABOVE, Money.usd(10), null));
        desk.agent(null, Budget.NONE);
        desk.model.thenCall(call("budget.set", Json.object("by", "a")));
        var waiting = desk.run();
        assertThat(waiting.status()).isEqualTo(Status.WAITING_FOR_APPROVAL);
        assertThat(question(waiting).stake()).isEqualTo(Money.usd(11));
        assertThat(large.calls).isEmpty();
    }
}
