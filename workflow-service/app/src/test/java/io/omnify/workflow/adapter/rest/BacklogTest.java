package io.omnify.workflow.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.runs.domain.Actor;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.domain.RunStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private final Backlog backlog = new Backlog(3);

    @Test
    void whoIsTooSlowHearsThatChangesWereLeftOut() throws InterruptedException {
        for (int i = 1; i <= 3; i++) backlog.hear(run(i));
        assertThat(backlog.skipped()).isFalse();
        backlog.hear(run(4));
        assertThat(backlog.skipped()).isTrue();
        assertThat(backlog.skipped()).isFalse();
        for (long expected = 2; expected <= 4; expected++)
            assertThat(backlog.next(Duration.ZERO)).map(Run::sequence).contains(expected);
        assertThat(backlog.next(Duration.ZERO)).isEmpty();
    }

    @Test
    void whoMissedMoreThanCanBeToldHearsThatToo() {
        assertThat(told(5)).hasSize(5);
        assertThat(backlog.skipped()).isFalse();
        assertThat(told(7)).hasSize(6);
        assertThat(backlog.skipped()).isTrue();
    }

    /** Of so many missed, six at most, two at a time. */
    private List<Run> told(int missed) {
        var told = new ArrayList<Run>();
        backlog.tell(
                (since, limit) -> LongStream.rangeClosed(since + 1, Math.min(missed, since + limit))
                        .mapToObj(BacklogTest::run)
                        .toList(),
                0,
                6,
                2,
                told::add);
        assertThat(told).extracting(Run::sequence).doesNotHaveDuplicates().isSorted();
        return told;
    }

    private static Run run(long sequence) {
        var org = new OrgId("org_a");
        var origin = new Run.Origin(org, new WorkflowId("w"), 1, Map.of(), "user_a", Instant.EPOCH, "");
        return new Run(
                new RunId("run_" + sequence),
                origin,
                RunStatus.RUNNING,
                Map.of(),
                null,
                null,
                null,
                sequence,
                Run.Alarm.NONE,
                Run.Control.NONE,
                Actor.of("user_a"));
    }
}
