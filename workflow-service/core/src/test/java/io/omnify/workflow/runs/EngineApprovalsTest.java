package io.omnify.workflow.runs;

import static io.omnify.workflow.runs.Play.of;
import static io.omnify.workflow.runs.Play.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.workflow.runs.domain.Input;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.StepStatus;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What became of a decision once stays so, however often it comes again. */
class EngineApprovalsTest {
    private static final Map<String, Object> ASK = step("ok", "approval", Map.of("role", "manager"));

    @Test
    void aDecisionThatCameTooLateDoesNotAnswerWhatIsAskedAfterARetry() {
        var play = of(ASK);
        var late = play.decision("ok", true, null, "owner");
        play.decide("ok", false, null, "owner").take(late);
        assertThat(play.run.status()).isEqualTo(RunStatus.FAILED);
        play.take(new Input.Retry(play.order(), "ok")).take(late);
        assertThat(play.status("ok")).isEqualTo(StepStatus.WAITING);
        assertThat(play.decide("ok", true, null, "owner").run.status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void norWhatIsAskedWhenTheStepIsDoneAgain() {
        var play = of(ASK);
        var late = play.decision("ok", false, null, "owner");
        play.decide("ok", true, null, "owner").take(late);
        play.take(new Input.Rerun(play.order(), "ok", null)).take(late);
        assertThat(play.status("ok")).isEqualTo(StepStatus.WAITING);
    }

    @Test
    void aDecisionOfSomebodyNotAskedStaysNoneWhenTheyAreAskedLater() {
        var next = Map.of("role", "viewer", "due", "PT2H");
        var play = of(step("ok", "approval", Map.of("role", "owner", "due", "PT1H", "escalation", next)));
        var early = play.decision("ok", true, null, "viewer");
        play.take(early).pass(Duration.ofHours(1)).take(early);
        assertThat(play.status("ok")).isEqualTo(StepStatus.WAITING);
        assertThat(play.decide("ok", true, null, "viewer").status("ok")).isEqualTo(StepStatus.COMPLETED);
    }
}
