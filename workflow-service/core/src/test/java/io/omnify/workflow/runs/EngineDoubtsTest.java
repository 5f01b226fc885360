package io.omnify.workflow.runs;

import static io.omnify.workflow.runs.Play.mail;
import static io.omnify.workflow.runs.Play.of;
import static io.omnify.workflow.runs.Play.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.workflow.definitions.Definitions;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.Input;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.StepStatus;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a step of which nobody knows is said by a person about that step, and by nothing else. */
class EngineDoubtsTest {
    private static final Map<String, Object> KNOWN = Map.of("key", "k_1");

    @Test
    void aDoubtOutlivesTheEndOfItsRun() {
        var play = failedBesideADoubt();
        assertThat(play.run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(play.status("a")).isEqualTo(StepStatus.NEEDS_ATTENTION);
        assertThat(play.output("a")).isEqualTo(KNOWN);
        assertThat(play.status("c")).isEqualTo(StepStatus.CANCELLED);
        var cancelled = inDoubt(of(mail("a")));
        cancelled.take(new Input.Cancel(cancelled.order(), "no more"));
        assertThat(cancelled.run.status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(cancelled.status("a")).isEqualTo(StepStatus.NEEDS_ATTENTION);
    }

    @Test
    void tryingAllAgainLeavesTheDoubtAsItIs() {
        var play = failedBesideADoubt();
        play.take(new Input.Retry(play.order(), ""));
        assertThat(play.asked()).containsExactly("a/1", "b/1", "b/2");
        play.done("b", 2);
        assertThat(play.run.status()).isEqualTo(RunStatus.NEEDS_ATTENTION);
        assertThat(play.output("a")).isEqualTo(KNOWN);
        resolve(play, "a", Input.Resolution.DONE).done("c", 3);
        assertThat(play.asked()).containsExactly("a/1", "b/1", "b/2", "c/1");
        assertThat(play.run.status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void aRunOfWhichOnlyADoubtIsLeftIsTakenUpAgain() {
        var play = inDoubt(of(mail("a")));
        play.take(new Input.Cancel(play.order(), "no more")).take(new Input.Retry(play.order(), ""));
        assertThat(play.run.status()).isEqualTo(RunStatus.NEEDS_ATTENTION);
        assertThat(resolve(play, "a", Input.Resolution.RETRY).asked()).containsExactly("a/1", "a/2");
    }

    @Test
    void neitherNamingTheStepNorOneBeforeItRepeatsIt() {
        var play = of(mail("z"), mail("a", "z"), mail("b", "z")).done("z", 0);
        inDoubt(play).fails("b", false);
        play.take(new Input.Retry(play.order(), "a"));
        play.take(new Input.Rerun(play.order(), "a", null));
        play.take(new Input.Rerun(play.order(), "z", null));
        assertThat(play.run.status()).isEqualTo(RunStatus.FAILED);
        play.take(new Input.Rerun(play.order(), "b", null));
        assertThat(play.asked()).containsExactly("z/1", "a/1", "b/1", "b/2");
        assertThat(play.status("a")).isEqualTo(StepStatus.NEEDS_ATTENTION);
    }

    @Test
    void aDoubtIsResolvedAlsoWhenItsRunHasEnded() {
        var done = failedBesideADoubt();
        resolve(done, "a", Input.Resolution.DONE);
        assertThat(done.status("a")).isEqualTo(StepStatus.COMPLETED);
        var not = failedBesideADoubt();
        resolve(not, "a", Input.Resolution.NOT_DONE);
        assertThat(not.status("a")).isEqualTo(StepStatus.FAILED);
        for (var play : new Play[] {done, not}) {
            assertThat(play.run.status()).isEqualTo(RunStatus.FAILED);
            assertThat(play.run.error().message()).startsWith("step 'b' failed");
        }
        done.take(new Input.Retry(done.order(), "")).done("b", 2);
        assertThat(done.asked()).containsExactly("a/1", "b/1", "b/2", "c/1");
    }

    @Test
    void whatIsToBeTriedAgainWaitsForItsRunToBe() {
        var play = failedBesideADoubt();
        resolve(play, "a", Input.Resolution.RETRY);
        assertThat(play.run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(play.asked()).containsExactly("a/1", "b/1");
        play.take(new Input.Retry(play.order(), ""));
        assertThat(play.asked()).containsExactly("a/1", "b/1", "a/2", "b/2");
    }

    @Test
    void aLoopTriedAgainLeavesTheDoubtOfAnItem() {
        var play = loop("fail");
        assertThat(play.run.error().code()).isEqualTo("step_timeout");
        play.effects.clear();
        play.take(new Input.Retry(play.order(), ""));
        assertThat(play.asked()).containsExactly("e.1/1", "e.2/1");
        assertThat(play.status("e.0")).isEqualTo(StepStatus.NEEDS_ATTENTION);
        play.done("e.1", 1).done("e.2", 2);
        assertThat(play.run.status()).isEqualTo(RunStatus.NEEDS_ATTENTION);
        resolve(play, "e.0", Input.Resolution.DONE);
        assertThat(play.run.status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void aLoopThatMayFailWaitsForTheDoubtOfAnItemAndForNothingElse() {
        var play = loop("continue");
        assertThat(play.run.status()).isEqualTo(RunStatus.NEEDS_ATTENTION);
        resolve(play, "e.0", Input.Resolution.NOT_DONE);
        assertThat(play.run.status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void anItemTriedAgainIsTriedWithItsLoop() {
        var play = loop("continue");
        play.effects.clear();
        resolve(play, "e.0", Input.Resolution.RETRY);
        assertThat(play.asked()).containsExactly("e.0/2", "e.1/1", "e.2/1");
    }

    /** One that has taken too long, with an item in doubt and two under way. */
    private static Play loop(String onError) {
        var each = Map.of("items", "${input.list}", "step", mail("x"), "concurrency", 3);
        var loop = Definitions.with(step("e", "for_each", each), "step_timeout_seconds", 60);
        return inDoubt(of(Definitions.with(loop, "on_error", onError)), "e.0").pass(Duration.ofSeconds(61));
    }

    private static Play failedBesideADoubt() {
        return inDoubt(of(mail("a"), mail("b"), mail("c", "a", "b"))).fails("b", false);
    }

    private static Play inDoubt(Play play) {
        return inDoubt(play, "a");
    }

    private static Play inDoubt(Play play, String step) {
        return play.finished(step, new Input.Outcome.Unknown(Failure.permanent("effect-uncertain", "?"), KNOWN));
    }

    private static Play resolve(Play play, String step, Input.Resolution how) {
        return play.take(new Input.Resolve(play.order(), step, how, Map.of("by", "hand")));
    }
}
