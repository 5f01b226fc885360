package io.omnify.workflow.adapter.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.adapter.cel.CelExpressions;
import io.omnify.workflow.adapter.cron.CronUtils;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.triggers.InMemoryBuffers;
import io.omnify.workflow.triggers.InMemoryTriggers;
import io.omnify.workflow.triggers.domain.Buffer;
import io.omnify.workflow.triggers.domain.Outcome;
import io.omnify.workflow.triggers.domain.Spec;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.domain.TriggerId;
import io.omnify.workflow.triggers.domain.TriggerReader;
import io.omnify.workflow.triggers.port.Runner;
import io.omnify.workflow.triggers.usecase.Calendar;
import io.omnify.workflow.triggers.usecase.FireBuffers;
import io.omnify.workflow.triggers.usecase.FireSchedules;
import io.omnify.workflow.triggers.usecase.Starts;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TriggerClockTest {
    private static final int DUE = 1_000;
    private static final OrgId ORG = new OrgId("org_a");

    private final InstantSource time = InstantSource.system();
    private final InMemoryTriggers triggers = new InMemoryTriggers();
    private final InMemoryBuffers buffers = new InMemoryBuffers();
    private final Meeting runner = new Meeting();
    private final Starts starts = new Starts(runner, new CelExpressions());
    private final TriggerClock clock = new TriggerClock(
            new FireSchedules(triggers, starts, new Calendar(new CronUtils()), time),
            new FireBuffers(triggers, triggers, buffers, starts, time));

    @AfterEach
    void stop() {
        clock.stop(new ShutdownEvent());
    }

    @Test
    void whatIsDueTogetherIsFiredBySeveralAndEachOnce() {
        var due = time.instant();
        for (int i = 0; i < DUE; i++) triggers.add(daily("trg_" + i, due), due);

        clock.start(new StartupEvent());

        await().until(() -> runner.started.size() == DUE);
        assertThat(runner.started).doesNotHaveDuplicates();
    }

    @Test
    void whatHasWaitedTogetherIsStartedBySeveralAndEachOnce() {
        var read = new TriggerReader()
                .read(Map.of("type", "event", "event_type", "a.b", "key", "event.id", "debounce_seconds", 1), "");
        var opened = time.instant().minusSeconds(60);
        var trigger = Trigger.of(new TriggerId("trg_1"), ORG, new WorkflowId("w"), read.draft(), false, opened);
        triggers.add(trigger, opened);
        for (int i = 0; i < DUE; i++) {
            var event = new Buffer.Happening("evt_" + i, Map.of());
            var empty = Buffer.empty(ORG, trigger.id(), "key_" + i);
            buffers.save(empty.add(event, (Spec.Event) trigger.spec(), opened));
        }

        clock.start(new StartupEvent());

        await().until(() -> Set.copyOf(runner.started).size() == DUE);
        await().until(() -> IntStream.range(0, DUE)
                .allMatch(i -> buffers.find(ORG, trigger.id(), "key_" + i).fireAt() == null));
        assertThat(runner.started).hasSize(DUE);
    }

    private static Trigger daily(String id, Instant next) {
        var read = new TriggerReader().read(Map.of("type", "schedule", "every", "P1D"), "");
        var trigger = Trigger.of(new TriggerId(id), ORG, new WorkflowId("w"), read.draft(), false, next);
        return trigger.progress(trigger.progress().next(next));
    }

    /** After the first, which one thread fires alone, starts wait for each other until several are under way. */
    private static final class Meeting implements Runner {
        private static final int SEVERAL = 4;

        private final List<String> started = new CopyOnWriteArrayList<>();
        private final CountDownLatch others = new CountDownLatch(SEVERAL);
        private volatile boolean begun;

        @Override
        public Outcome start(Trigger trigger, String key, Map<String, Object> input) {
            if (begun) meet();
            begun = true;
            started.add(key);
            return new Outcome.Started("run_" + trigger.id());
        }

        private void meet() {
            others.countDown();
            try {
                if (!others.await(5, TimeUnit.SECONDS)) throw new IllegalStateException("nobody else came");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public Set<String> busy(Map<String, OrgId> runs) {
            return Set.of();
        }

        @Override
        public void cancel(OrgId org, String run, String by) {
            throw new AssertionError("nothing is cancelled here");
        }
    }
}
