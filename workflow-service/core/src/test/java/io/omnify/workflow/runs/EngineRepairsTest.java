package io.omnify.workflow.runs;

import static io.omnify.workflow.runs.Play.mail;
import static io.omnify.workflow.runs.Play.of;
import static io.omnify.workflow.runs.Play.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.workflow.definitions.Definitions;
import io.omnify.workflow.runs.domain.Effect;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.Input;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.StepStatus;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens when steps fail, are late, or people step in. */
class EngineRepairsTest {
    private static final Map<String, Object> UNDO = Map.of("type", "action", "input", Map.of("action", "sandbox.undo"));

    @Test
    void aLateEffectIsAskedAfterAndNotTriedAgain() {
        var play = of(Definitions.with(
                Definitions.with(mail("m"), "timeout_seconds", 30), "retry", Map.of("max_attempts", 5)));
        play.pass(Duration.ofSeconds(31));
        assertThat(play.asked()).containsExactly("m/1");
        var last = (Effect.Send) play.effects.stream()
                .filter(e -> e instanceof Effect.Send)
                .reduce((a, b) -> b)
                .orElseThrow();
        assertThat(last.command().deadline()).isBefore(play.now);
        play.pass(Duration.ofMinutes(11));
        assertThat(play.run.status()).isEqualTo(RunStatus.NEEDS_ATTENTION);
        play.take(new Input.Resolve(play.order(), "m", Input.Resolution.DONE, Map.of("id", "m_1")));
        assertThat(play.run.output()).isEqualTo(Map.of("id", "m_1"));
    }

    @Test
    void whatWasDoneIsUndoneTheLastFirst() {
        var a = Definitions.with(mail("a"), "compensate_with", UNDO);
        var b = Definitions.with(mail("b", "a"), "compensate_with", UNDO);
        var c = Definitions.with(mail("c", "b"), "on_error", "compensate");
        var play = Play.with(Map.of("on_failure", UNDO), a, b, c).done("a", 1).done("b", 2);
        play.fails("c", false);
        assertThat(play.asked()).endsWith("c/1", "b.undo/1").doesNotContain("a.undo/1");
        play.fails("b.undo", false).done("a.undo", "ok");
        assertThat(play.asked()).endsWith("b.undo/1", "a.undo/1", "on_failure/1");
        play.done("on_failure", "told");
        assertThat(play.run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(play.run.error().message()).isEqualTo("step 'c' failed: as told; could not be undone: b");
    }

    @Test
    void undoingWaitsForWhatIsUnderWay() {
        var a = Definitions.with(mail("a"), "compensate_with", UNDO);
        var play = of(a, Definitions.with(mail("c"), "on_error", "compensate")).fails("c", false);
        assertThat(play.asked()).containsExactly("a/1", "c/1");
        play.done("a", 1);
        assertThat(play.asked()).endsWith("a.undo/1");
    }

    @Test
    void aPausedRunStartsNothingNew() {
        var play = of(mail("a"), mail("b", "a"));
        var pause = new Input.Pause(play.order());
        play.take(pause).done("a", 1);
        assertThat(play.run.status()).isEqualTo(RunStatus.PAUSED);
        assertThat(play.asked()).containsExactly("a/1");
        play.take(new Input.Resume(play.order()));
        assertThat(play.asked()).containsExactly("a/1", "b/1");
        play.take(pause);
        assertThat(play.run.status()).isEqualTo(RunStatus.RUNNING);
        assertThat(play.run.control().acts()).extracting("type").containsExactly("pause", "resume");
    }

    @Test
    void retryingSendsWhatIsUnclearUnderItsOwnId() {
        var play = of(mail("a"), mail("b"), mail("c", "a")).fails("b", false);
        assertThat(play.status("a")).isEqualTo(StepStatus.CANCELLED);
        play.effects.clear();
        play.take(new Input.Retry(play.order(), "b"));
        assertThat(play.asked()).containsExactly("a/1", "b/2");
        play.done("a", 1).done("b", 2).done("c", 3);
        assertThat(play.run.status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void aStepIsDoneAgainWithAnotherInputAndAllAfterIt() {
        var b = step("b", "transform", Map.of("x", "${steps.a.output}"), "a");
        var play = of(mail("a"), mail("other"), b).done("a", 1L).done("other", 2L);
        assertThat(play.run.status()).isEqualTo(RunStatus.COMPLETED);
        play.take(new Input.Rerun(play.order(), "a", Map.of("to", "bob")));
        assertThat(play.asked()).containsExactly("a/1", "other/1", "a/2");
        play.done("a", 5L);
        assertThat(play.output("b")).isEqualTo(Map.of("x", 5L));
    }

    @Test
    void retriesWaitLongerAndKeepToTheirBudgetAndTheFailuresWish() {
        var retry = Map.of("max_attempts", 9, "initial_seconds", 10, "jitter", false, "budget_seconds", 60);
        var play = of(Definitions.with(mail("a"), "retry", retry)).fails("a", true);
        play.pass(Duration.ofSeconds(10));
        var busy = new Failure("busy", "later", true, 40);
        play.finished("a", new Input.Outcome.Failed(busy)).pass(Duration.ofSeconds(39));
        assertThat(play.asked()).containsExactly("a/1", "a/2");
        play.pass(Duration.ofSeconds(1));
        assertThat(play.asked()).endsWith("a/3");
        play.fails("a", true);
        assertThat(play.run.status()).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void aStepHasATimeForAllItsAttempts() {
        var retry = Map.of("max_attempts", 9, "initial_seconds", 5, "jitter", false);
        var slow = Definitions.with(Definitions.with(Definitions.agent("a"), "timeout_seconds", 20), "retry", retry);
        var play = of(Definitions.with(slow, "step_timeout_seconds", 60)).pass(Duration.ofSeconds(61));
        assertThat(play.run.error().code()).isEqualTo("step_timeout");
        assertThat(play.asked()).containsExactly("a/1", "a/2", "a/3");
    }

    @Test
    void anOutputIsNamedAsTheMappingSays() {
        var mapped =
                Definitions.with(mail("a"), "output_mapping", Map.of("id", "output.message.id", "goal", "input.yes"));
        assertThat(of(mapped)
                        .done("a", Map.of("message", Map.of("id", "m_1")))
                        .run
                        .output())
                .isEqualTo(Map.of("id", "m_1", "goal", true));
    }
}
