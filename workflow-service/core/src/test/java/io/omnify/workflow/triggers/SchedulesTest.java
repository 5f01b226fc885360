package io.omnify.workflow.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.Definitions;
import io.omnify.workflow.definitions.InMemoryWorkflows;
import io.omnify.workflow.definitions.domain.DefinitionReader;
import io.omnify.workflow.definitions.domain.Workflow;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.definitions.usecase.CurrentWorkflow;
import io.omnify.workflow.definitions.usecase.EnsureBuiltIns;
import io.omnify.workflow.expressions.PathExpressions;
import io.omnify.workflow.triggers.domain.Refusal;
import io.omnify.workflow.triggers.domain.Refused;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.usecase.Arming;
import io.omnify.workflow.triggers.usecase.Backfill;
import io.omnify.workflow.triggers.usecase.Calendar;
import io.omnify.workflow.triggers.usecase.CheckTriggers;
import io.omnify.workflow.triggers.usecase.FireSchedules;
import io.omnify.workflow.triggers.usecase.Starts;
import io.omnify.workflow.triggers.usecase.WriteTriggers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchedulesTest {
    private final OrgId org = new OrgId("org_a");
    private final WorkflowId workflow = new WorkflowId("weekly");
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final InstantSource clock = () -> now;
    private final AtomicInteger ids = new AtomicInteger();
    private final FakeRunner runner = new FakeRunner();
    private final InMemoryTriggers triggers = new InMemoryTriggers();
    private final InMemoryWorkflows workflows = new InMemoryWorkflows();
    private final Calendar calendar = new Calendar(new PlainCrons());
    private final PathExpressions expressions = new PathExpressions();
    private final WriteTriggers write = new WriteTriggers(
            new CheckTriggers(new PlainCrons(), expressions),
            new CurrentWorkflow(workflows, new EnsureBuiltIns(workflows, clock)),
            triggers,
            new Arming(calendar),
            prefix -> prefix + ids.incrementAndGet(),
            clock);
    private final FireSchedules fire = new FireSchedules(triggers, new Starts(runner, expressions), calendar, clock);
    private final Backfill backfill = new Backfill(write, calendar, clock);

    @BeforeEach
    void aWorkflow() {
        var definition = new DefinitionReader()
                .read(Definitions.of(Definitions.agent("a")))
                .definition();
        workflows.add(Workflow.first(org, workflow, definition, now));
    }

    @Test
    void aScheduleStartsOneRunForEachOfItsTimes() {
        create(Map.of());
        pass(Duration.ofSeconds(59));
        assertThat(runner.occasions()).isEmpty();

        pass(Duration.ofSeconds(1));
        pass(Duration.ofMillis(10));
        pass(Duration.ofMinutes(1));

        assertThat(runner.occasions()).containsExactly("2026-01-01T00:01:00Z", "2026-01-01T00:02:00Z");
        assertThat(runner.started.values().iterator().next().get("event").toString())
                .contains("2026-01-01T00:01:00Z");
    }

    @Test
    void twoInstancesFireOnce() {
        create(Map.of());
        now = now.plusSeconds(60);
        var claimed = triggers.claim(now, now.plusSeconds(5), 10).triggers();
        assertThat(claimed).hasSize(1);
        assertThat(fire.handle()).isZero();
        now = now.plusSeconds(5);
        assertThat(fire.handle()).isEqualTo(1);
        assertThat(triggers.save(claimed.getFirst(), now)).isFalse();
    }

    @Test
    void whatACrashInterruptedLeadsToTheSameRun() {
        var trigger = create(Map.of());
        now = now.plusSeconds(60);
        runner.away = true;
        fire.handle();
        assertThat(find(trigger).progress().fired()).isZero();
        runner.away = false;
        pass(Duration.ofSeconds(6));
        assertThat(runner.occasions()).containsExactly("2026-01-01T00:01:00Z");
    }

    @Test
    void skipLeavesOutWhileTheRunBeforeIsBusy() {
        var trigger = create(Map.of("overlap", "skip"));
        pass(Duration.ofMinutes(1));
        runner.busy.add("run_0");
        pass(Duration.ofMinutes(1));
        assertThat(runner.started).hasSize(1);
        assertThat(find(trigger).progress().skipped()).isEqualTo(1);
        runner.busy.clear();
        pass(Duration.ofMinutes(1));
        assertThat(runner.occasions()).containsExactly("2026-01-01T00:01:00Z", "2026-01-01T00:03:00Z");
    }

    @Test
    void queueStartsEachWhenTheOneBeforeHasEnded() {
        create(Map.of("overlap", "queue"));
        pass(Duration.ofMinutes(1));
        runner.busy.add("run_0");
        pass(Duration.ofMinutes(2));
        assertThat(runner.started).hasSize(1);
        runner.busy.clear();
        pass(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1));
        assertThat(runner.occasions())
                .containsExactly("2026-01-01T00:01:00Z", "2026-01-01T00:02:00Z", "2026-01-01T00:03:00Z");
    }

    @Test
    void cancelEndsTheRunBeforeAndAllowDoesNot() {
        create(Map.of("overlap", "cancel"));
        pass(Duration.ofMinutes(1));
        runner.busy.add("run_0");
        pass(Duration.ofMinutes(1));
        assertThat(runner.cancelled).containsExactly("run_0");
        assertThat(runner.started).hasSize(2);
    }

    @Test
    void allowStartsEveryTimeItMissed() {
        create(Map.of("overlap", "allow"));
        pass(Duration.ofMinutes(3));
        assertThat(runner.started).hasSize(3);
    }

    @Test
    void whatIsOlderThanTheCatchUpWindowIsNotMadeUpFor() {
        var trigger = create(Map.of("overlap", "allow", "catch_up_seconds", 120));
        pass(Duration.ofMinutes(10));
        assertThat(runner.occasions())
                .containsExactly("2026-01-01T00:08:00Z", "2026-01-01T00:09:00Z", "2026-01-01T00:10:00Z");
        assertThat(find(trigger).progress().missed()).isEqualTo(7);
        assertThat(find(trigger).progress().nextAt()).isEqualTo(Instant.parse("2026-01-01T00:11:00Z"));
    }

    @Test
    void aLongAbsenceIsSteppedOver() {
        create(Map.of("overlap", "allow", "catch_up_seconds", 60));
        pass(Duration.ofDays(30));
        pass(Duration.ofMillis(1));
        pass(Duration.ofMillis(1));
        assertThat(runner.occasions()).contains("2026-01-31T00:00:00Z").hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void timesThatPassWhilePausedAreNotMadeUpFor() {
        var trigger = create(Map.of());
        write.pause(org, workflow, trigger.id(), true);
        pass(Duration.ofMinutes(5));
        assertThat(runner.started).isEmpty();
        write.pause(org, workflow, trigger.id(), false);
        pass(Duration.ofMinutes(1));
        assertThat(runner.occasions()).containsExactly("2026-01-01T00:06:00Z");
    }

    @Test
    void backfillMakesUpForThePastOnceAndCountsFirst() {
        var trigger = create(Map.of());
        var from = Instant.parse("2025-12-31T23:00:00Z");
        var to = from.plus(Duration.ofMinutes(30));
        assertThat(backfill.handle(org, workflow, trigger.id(), from, to, true)).hasSize(30);
        pass(Duration.ofSeconds(1));
        assertThat(runner.started).isEmpty();

        backfill.handle(org, workflow, trigger.id(), from, to, false);
        backfill.handle(org, workflow, trigger.id(), from, to, false);
        pass(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1));

        assertThat(runner.started).hasSize(30);
        assertThat(runner.occasions()).startsWith("2025-12-31T23:00:00Z").endsWith("2025-12-31T23:29:00Z");
    }

    @Test
    void backfillIsBoundedAndOnlyOfThePast() {
        var trigger = create(Map.of());
        assertThatThrownBy(() -> backfill.handle(org, workflow, trigger.id(), now.minusSeconds(90_000), now, true))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.TooMany("times of one backfill", 1_000));
        assertThatThrownBy(() -> backfill.handle(org, workflow, trigger.id(), now, now.plusSeconds(60), true))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aScheduleOfAWorkflowThatIsGoneStops() {
        var trigger = create(Map.of());
        runner.gone = true;
        pass(Duration.ofMinutes(1));
        assertThat(find(trigger).paused()).isTrue();
        assertThat(find(trigger).progress().problem()).isEqualTo("the workflow does not exist");
    }

    @Test
    void wrongSchedulesAreNamed() {
        assertThat(errors(Map.of("type", "schedule"))).containsExactly("cron");
        assertThat(errors(Map.of("type", "schedule", "cron", "* *"))).containsExactly("cron");
        assertThat(errors(Map.of("type", "schedule", "cron", "a b c d e"))).containsExactly("cron");
        assertThat(errors(Map.of("type", "schedule", "every", "PT0S"))).containsExactly("every");
        assertThat(errors(Map.of("type", "schedule", "every", "soon"))).containsExactly("every");
        assertThat(errors(Map.of("type", "schedule", "every", "PT1M", "time_zone", "Mars", "overlap", "maybe")))
                .containsExactly("time_zone", "overlap");
        assertThat(errors(Map.of("type", "poll"))).containsExactly("type");
        assertThat(errors(Map.of("type", "event", "event_type", "a.b", "filter", "a +")))
                .containsExactly("filter");
        assertThat(errors(Map.of("type", "event", "event_type", "a.b", "filter", "steps.a.output")))
                .containsExactly("filter");
        assertThat(errors(Map.of("type", "event", "event_type", "*", "batch_size", 0)))
                .containsExactly("event_type", "batch_size");
        assertThat(errors(Map.of("type", "webhook", "input", Map.of("a", "${b +}"))))
                .containsExactly("input.a");
    }

    private java.util.List<String> errors(Map<String, Object> json) {
        return new CheckTriggers(new PlainCrons(), expressions)
                .handle(json, "").errors().stream().map(error -> error.field()).toList();
    }

    private Trigger create(Map<String, Object> more) {
        var json = new HashMap<String, Object>(Map.of("type", "schedule", "cron", "* * * * *"));
        json.putAll(more);
        return write.create(org, workflow, json);
    }

    private Trigger find(Trigger trigger) {
        return triggers.find(org, trigger.id()).orElseThrow();
    }

    private void pass(Duration time) {
        now = now.plus(time);
        fire.handle();
    }
}
