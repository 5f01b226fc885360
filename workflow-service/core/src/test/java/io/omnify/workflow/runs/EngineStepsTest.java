package io.omnify.workflow.runs;

import static io.omnify.workflow.runs.Play.mail;
import static io.omnify.workflow.runs.Play.of;
import static io.omnify.workflow.runs.Play.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.workflow.definitions.Definitions;
import io.omnify.workflow.definitions.domain.AgentRef;
import io.omnify.workflow.expressions.domain.ValueRef;
import io.omnify.workflow.runs.domain.Act;
import io.omnify.workflow.runs.domain.Command;
import io.omnify.workflow.runs.domain.Effect;
import io.omnify.workflow.runs.domain.Input;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.StepStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each kind of step does, one by one. */
class EngineStepsTest {
    private static final String LARGE = "x".repeat(300_000);

    @Test
    void anAgentsStepIsDoneByTheVersionItsDefinitionStaysWith() {
        var loop = Map.of(
                "items", "${input.list}", "concurrency", 1, "step", Map.of("type", "agent", "agent_id", "writer"));
        var chosen = Map.<String, Object>of("step_id", "b", "agent_id", "writer", "agent_version", 1);
        var play = Play.with(Map.of("agent_versions", Map.of("writer", 3)), step("l", "for_each", loop), chosen);
        assertThat(play.effects.stream()
                        .filter(Effect.Send.class::isInstance)
                        .map(effect -> ((Effect.Send) effect).command().work()))
                .containsExactlyInAnyOrder(
                        new Command.Work.Agent(new AgentRef.ById("writer", 3)),
                        new Command.Work.Agent(new AgentRef.ById("writer", 1)));
    }

    @Test
    void aLoopKeepsToItsConcurrencyAndCollectsInOrder() {
        var inner = Map.of("type", "action", "input", Map.of("action", "sandbox.email.send", "to", "${item}"));
        var play = of(
                step("l", "for_each", Map.of("items", "${input.list}", "concurrency", 2, "step", inner)),
                mail("z", "l"));
        assertThat(play.asked()).containsExactly("l.0/1", "l.1/1");
        play.done("l.1", "B");
        assertThat(play.asked()).containsExactly("l.0/1", "l.1/1", "l.2/1");
        play.done("l.2", "C").done("l.0", "A");
        assertThat(play.output("l")).isEqualTo(List.of("A", "B", "C"));
        assertThat(play.asked()).endsWith("z/1");
        var send = (Effect.Send) play.effects.stream()
                .filter(e -> e instanceof Effect.Send)
                .findFirst()
                .orElseThrow();
        assertThat(send.command().input()).isEqualTo(Map.of("to", "a"));
    }

    @Test
    void aLoopWithABrokenItemStartsNoMoreAndFails() {
        var inner = Map.of("type", "action", "input", Map.of("action", "sandbox.email.send"));
        var play = of(step("l", "for_each", Map.of("items", "${input.list}", "concurrency", 2, "step", inner)));
        play.fails("l.0", false);
        assertThat(play.run.status()).isEqualTo(RunStatus.RUNNING);
        play.done("l.1", "B");
        assertThat(play.run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(play.run.error().message()).contains("step 'l' failed: item 0");
        play.take(new Input.Retry(play.order(), "l"));
        assertThat(play.asked()).containsExactly("l.0/1", "l.1/1", "l.0/2", "l.2/1");
    }

    @Test
    void aLoopGoesOverALargeValue() {
        var inner = Map.of("type", "action", "input", Map.of("action", "sandbox.email.send", "to", "${item}"));
        var loop = Map.of("items", "${steps.m.output}", "concurrency", 2, "step", inner);
        var play = of(mail("m"), step("l", "for_each", loop, "m")).done("m", List.of(LARGE, "b", "c"));
        assertThat(ValueRef.of(play.output("m"))).isPresent();
        assertThat(play.asked()).containsExactly("m/1", "l.0/1", "l.1/1");
    }

    @Test
    void anApprovalShowsTheBeginningOfALargeMessage() {
        var play = of(mail("m"), step("ok", "approval", Map.of("role", "owner", "message", "${steps.m.output}"), "m"));
        play.done("m", LARGE);
        assertThat(play.run.steps().get("ok").note().waiting().message())
                .startsWith("xxx")
                .hasSize(64 * 1024);
    }

    @Test
    void whatAPersonSaysIsKeptOnlySoFar() {
        var cancelled = of(mail("m"));
        cancelled.take(new Input.Cancel(cancelled.order(), LARGE));
        assertThat(cancelled.run.status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(cancelled.run.error().message()).hasSize(2_000);
        assertThat(cancelled.run.control().acts().getFirst().note()).hasSize(500);
        var asked = of(step("ok", "approval", Map.of("role", "owner")));
        asked.decide("ok", true, LARGE, "owner");
        assertThat(asked.status("ok")).isEqualTo(StepStatus.WAITING);
        asked.take(new Input.Decide(asked.order(), "ok", "1.1", false, null, LARGE, "owner"));
        assertThat(asked.run.toString().length()).isLessThan(10_000);
    }

    @Test
    void aBranchSkipsTheWayNotTakenUpToWhereWaysMeet() {
        var cases =
                List.of(Map.of("when", "input.no", "steps", List.of("a")), Map.of("when", "input.yes", "goto", "b"));
        var play = of(
                step("way", "branch", Map.of("cases", cases, "default", "c")),
                mail("a"),
                mail("a2", "a"),
                mail("b"),
                mail("c"),
                mail("end", "a2", "b", "c"));
        assertThat(play.asked()).containsExactly("b/1");
        assertThat(List.of(play.status("a"), play.status("a2"), play.status("c")))
                .containsOnly(StepStatus.SKIPPED);
        play.done("b", "B");
        assertThat(play.asked()).containsExactly("b/1", "end/1");
    }

    @Test
    void aSkippedStepCountsAsDoneUnlessTheNextSaysOtherwise() {
        var never = Definitions.with(mail("a"), "when", "input.no");
        var play = of(never, mail("b", "a"), Definitions.with(mail("c", "a"), "if_skipped", "skip"));
        assertThat(play.asked()).containsExactly("b/1");
        assertThat(play.run.steps().get("c").note().reason()).isEqualTo("dependency_skipped");
    }

    @Test
    void waitsEndAtTheirTime() {
        var play = of(
                step("d", "wait", Map.of("duration", "PT2S")),
                step("n", "wait", Map.of("next", Map.of("time", "02:30", "zone", "Europe/Berlin"))));
        assertThat(play.run.status()).isEqualTo(RunStatus.WAITING);
        play.pass(Duration.ofSeconds(2));
        assertThat(play.status("d")).isEqualTo(StepStatus.COMPLETED);
        // on that night 02:30 does not exist: the clocks go from 02:00 to 03:00
        assertThat(play.run.steps().get("n").note().waiting().until()).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        play.pass(Duration.ofDays(1));
        assertThat(play.run.status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void anEventIsWaitedForAndKeptWhenItIsEarly() {
        var play = of(mail("m"), step("e", "wait", Map.of("event", "paid", "timeout", "PT1H"), "m"));
        var early = new Input.Signal(play.order(), "paid", Map.of("sum", 7L));
        play.take(early).take(early);
        assertThat(play.run.control().signals()).hasSize(1);
        play.done("m", "M");
        assertThat(play.output("e").toString()).contains("sum=7", "timed_out=false");

        var late = of(step(
                "e", "wait", Map.of("event", Map.of("type", "paid", "filter", "event.data.ok"), "timeout", "PT1H")));
        late.take(new Input.Signal(late.order(), "paid", Map.of("ok", false)));
        assertThat(late.run.status()).isEqualTo(RunStatus.WAITING);
        late.pass(Duration.ofHours(1));
        assertThat(late.output("e").toString()).contains("timed_out=true");
    }

    @Test
    void anEventThatIsKeptNoLongerIsToldOf() {
        var play = of(mail("m"), step("e", "wait", Map.of("event", "first", "timeout", "PT1H"), "m"));
        play.take(new Input.Signal(play.order(), "first", null));
        for (int i = 0; i < 99; i++) play.take(new Input.Signal(play.order(), "other", null));
        assertThat(play.run.control().acts()).extracting(Act::note).containsOnly("first", "other");

        play.take(new Input.Signal(play.order(), "last", null));

        assertThat(play.run.control().signals()).hasSize(100);
        assertThat(play.run.control().acts().getLast().note()).isEqualTo("last, and forgets first, the oldest it kept");
        assertThat(play.done("m", "M").status("e")).isEqualTo(StepStatus.WAITING);
    }

    @Test
    void anApprovalIsGivenByWhoMayAndEdited() {
        var ask = step("ok", "approval", Map.of("role", "manager", "data", Map.of("sum", 9)));
        var play = of(ask).decide("ok", true, null, "viewer").decide("ok", true, null, "custom");
        assertThat(play.status("ok")).isEqualTo(StepStatus.WAITING);
        play.decide("ok", true, Map.of("sum", 5), "owner");
        assertThat(play.output("ok").toString()).contains("decision=approved", "by=user_ann", "sum=5");
        assertThat(of(ask).decide("ok", false, null, "manager").run.error().code())
                .isEqualTo("rejected");
    }

    @Test
    void anUnansweredApprovalGoesOnToTheNextAndThenFails() {
        var next = Map.of("user_id", "user_ann", "due", "PT2H");
        var play = of(step("ok", "approval", Map.of("user_id", "user_bob", "due", "PT1H", "escalation", next)));
        play.decide("ok", true, null, "owner").pass(Duration.ofHours(1));
        assertThat(play.run.steps().get("ok").note().waiting().escalated()).isTrue();
        assertThat(play.run.steps().get("ok").note().waiting().userId()).isEqualTo("user_ann");
        play.pass(Duration.ofHours(2));
        assertThat(play.run.error().code()).isEqualTo("approval_overdue");
    }

    @Test
    void aSubWorkflowRunsAndIsCancelledWithItsParent() {
        var sub = step("s", "workflow", Map.of("workflow_id", "child", "input_data", Map.of("x", 1)));
        var play = of(sub);
        var start = (Effect.StartChild) play.effects.stream()
                .filter(e -> e instanceof Effect.StartChild)
                .findFirst()
                .orElseThrow();
        assertThat(start.origin().input()).isEqualTo(Map.of("x", 1));
        assertThat(start.origin().parent().depth()).isEqualTo(1);
        play.take(new Input.Cancel(play.order(), "enough"));
        assertThat(play.effects)
                .anyMatch(effect ->
                        effect instanceof Effect.CancelChild(var child, var _) && child.equals(start.child()));
        assertThat(of(sub).done("s", Map.of("y", 2)).run.output()).isEqualTo(Map.of("y", 2));
    }
}
