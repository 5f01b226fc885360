package io.omnify.workflow.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.workflow.adapter.rest.StepView.Attempt;
import io.omnify.workflow.control.domain.Entry;
import io.omnify.workflow.runs.domain.Actor;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The history is written a moment after a run is told of. */
class StepViewTest {
    private static final Instant T1 = Instant.parse("2026-03-01T12:00:01Z");
    private static final Instant T2 = T1.plusSeconds(1);
    private static final Instant T3 = T1.plusSeconds(2);

    private final StepRun first = StepRun.pending("a").attempt(1, T1, T3, null);

    @Test
    void theLastAttemptIsNeverOlderThanItsStep() {
        var running = entry("running", 1, "");

        assertThat(attempts(ended(first), running)).containsExactly(failed(1));
        assertThat(attempts(first.ended(StepStatus.COMPLETED, "x", null, T2), running))
                .containsExactly(new Attempt(1, "completed", null, T1, T2));
        assertThat(attempts(first, running)).containsExactly(new Attempt(1, "running", null, T1, null));
    }

    @Test
    void anAttemptTheHistoryDoesNotHaveYetIsThere() {
        var second = ended(first).anew(true, null).attempt(2, T3, T3, null);

        assertThat(attempts(second, entry("running", 1, ""), entry("failed", 1, "broken: it broke")))
                .containsExactly(failed(1), new Attempt(2, "running", null, T3, null));
        assertThat(attempts(first, new Entry(1, T1, "run.running", "", 0, Actor.of("user_a"), "")))
                .containsExactly(new Attempt(1, "running", null, T1, null));
    }

    @Test
    void whatIsToBeDoneAnewStillSaysHowItsLastAttemptWent() {
        var anew = ended(first).anew(true, null);

        assertThat(attempts(
                        anew, entry("running", 1, ""), entry("failed", 1, "broken: it broke"), entry("pending", 1, "")))
                .containsExactly(failed(1));
    }

    private static List<Attempt> attempts(StepRun step, Entry... history) {
        var attempts = StepView.of(step, null, List.of(history)).attempts();
        return attempts == null ? List.of() : attempts;
    }

    private static StepRun ended(StepRun step) {
        return step.ended(StepStatus.FAILED, null, Failure.permanent("broken", "it broke"), T2);
    }

    private static Attempt failed(int attempt) {
        return new Attempt(attempt, "failed", "broken: it broke", T1, T2);
    }

    private static Entry entry(String status, int attempt, String detail) {
        var at = status.equals("running") ? T1 : T2;
        return new Entry(1, at, "step." + status, "a", attempt, Actor.of("user_a"), detail);
    }
}
