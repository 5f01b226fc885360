package io.omnify.workflow.control;

import static io.omnify.workflow.control.SomeRuns.NOW;
import static io.omnify.workflow.control.SomeRuns.ORG;
import static io.omnify.workflow.control.SomeRuns.failed;
import static io.omnify.workflow.control.SomeRuns.run;
import static io.omnify.workflow.control.SomeRuns.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.workflow.control.domain.Entry;
import io.omnify.workflow.control.usecase.Difference;
import io.omnify.workflow.control.usecase.Terms;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.StepStatus;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is told of runs: how they changed, and the words by which they are found. */
class ToldRunsTest {
    @Test
    void theDifferenceTellsWhatHappened() {
        var before = run(
                "run_1", RunStatus.RUNNING, 1_000_000, step("a", StepStatus.RUNNING), step("b", StepStatus.PENDING));
        var after = run("run_1", RunStatus.FAILED, 2_000_000, failed("a"), step("b", StepStatus.CANCELLED));
        assertThat(Difference.between(null, before))
                .extracting(Entry::type)
                .containsExactly("step.running", "run.running");
        var entries = Difference.between(before, after);
        assertThat(entries).extracting(Entry::type).containsExactly("step.failed", "step.cancelled", "run.failed");
        assertThat(entries.getFirst().detail()).isEqualTo("busy: try later");
        assertThat(entries.getFirst().at()).isEqualTo(Instant.ofEpochSecond(2));
        assertThat(Difference.between(after, after)).isEmpty();
    }

    @Test
    void aRunIsFoundByItsWordsAndValues() {
        var origin = new Run.Origin(
                ORG,
                new WorkflowId("weekly"),
                1,
                Map.of("customer", Map.of("name", "Acme Rockets", "size", 7), "big", true),
                "user_a",
                NOW,
                "");
        var run = Run.asked(new RunId("run_1"), origin);
        assertThat(Terms.words(run)).contains("acme", "rockets", "7", "weekly", "user_a");
        assertThat(Terms.attributes(run))
                .contains("customer.name=Acme Rockets", "customer.size=7", "big=true", "started_by=user_a");
        assertThat(Terms.asked(" Acme, ROCK ")).containsExactly("acme", "rock");
    }
}
