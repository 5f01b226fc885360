package io.omnify.workflow.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.expressions.PathExpressions;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.domain.TriggerId;
import io.omnify.workflow.triggers.domain.TriggerReader;
import io.omnify.workflow.triggers.usecase.FireBuffers;
import io.omnify.workflow.triggers.usecase.Starts;
import io.omnify.workflow.triggers.usecase.TakeEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventsTest {
    private final OrgId org = new OrgId("org_a");
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final InstantSource clock = () -> now;
    private final FakeRunner runner = new FakeRunner();
    private final InMemoryTriggers triggers = new InMemoryTriggers();
    private final InMemoryBuffers buffers = new InMemoryBuffers();
    private final Starts starts = new Starts(runner, new PathExpressions());
    private final FireBuffers fire = new FireBuffers(triggers, triggers, buffers, starts, clock);
    private final TakeEvent take = new TakeEvent(triggers, triggers, buffers, starts, fire, clock);

    @Test
    void oneEventStartsOneRunHoweverOftenItComes() {
        listen(Map.of());
        happens("evt_1", Map.of());
        happens("evt_1", Map.of());
        happens("evt_2", Map.of());
        assertThat(runner.occasions()).containsExactly("evt_1", "evt_2");
    }

    @Test
    void onlyTheOrganisationsOwnEventsOfTheTypeCount() {
        listen(Map.of("event_type", "lead.*"));
        assertThat(take.wanted(org, "lead.created.v1")).isTrue();
        assertThat(take.wanted(org, "campaign.created.v1")).isFalse();
        assertThat(take.wanted(new OrgId("org_b"), "lead.created.v1")).isFalse();
        take.handle(new OrgId("org_b"), "lead.created.v1", "evt_1", now, event("evt_1", Map.of()));
        assertThat(runner.started).isEmpty();
    }

    @Test
    void aFilterChoosesAndOneWithoutAValueChoosesNothing() {
        listen(Map.of("filter", "${event.data.big == true}"));
        happens("evt_1", Map.of("big", false));
        happens("evt_2", Map.of("big", true));
        happens("evt_3", Map.of());
        assertThat(runner.occasions()).containsExactly("evt_2");
    }

    @Test
    void theInputIsMadeFromTheEvent() {
        listen(Map.of("input", Map.of("lead", "${event.data.lead_id}")));
        happens("evt_1", Map.of("lead_id", "lead_7"));
        assertThat(runner.started.values()).containsExactly(Map.of("lead", "lead_7"));
    }

    @Test
    void dedupeLetsOneEventOfAKeyThroughInItsTime() {
        listen(Map.of("key", "event.data.lead_id", "dedupe_seconds", 60));
        happens("evt_1", Map.of("lead_id", "a"));
        happens("evt_2", Map.of("lead_id", "a"));
        happens("evt_1", Map.of("lead_id", "a"));
        happens("evt_3", Map.of("lead_id", "b"));
        now = now.plusSeconds(61);
        happens("evt_4", Map.of("lead_id", "a"));
        assertThat(runner.occasions()).containsExactly("evt_1", "evt_3", "evt_4");
    }

    @Test
    void debounceWaitsForQuietAndTakesTheLast() {
        listen(Map.of("debounce_seconds", 10));
        happens("evt_1", Map.of("n", 1));
        pass(Duration.ofSeconds(9));
        happens("evt_2", Map.of("n", 2));
        pass(Duration.ofSeconds(9));
        assertThat(runner.started).isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(runner.started).hasSize(1);
        assertThat(runner.started.values().iterator().next().toString()).contains("evt_2");
        happens("evt_2", Map.of("n", 2));
        pass(Duration.ofMinutes(1));
        assertThat(runner.started).hasSize(1);
    }

    @Test
    void whatComesWhileARunIsStartedWaitsForTheNext() {
        var trigger = listen(Map.of("batch_size", 2, "batch_seconds", 30));
        happens("a", Map.of());
        runner.meanwhile = () -> {
            runner.meanwhile = () -> {};
            for (var id : List.of("c", "d", "e")) happens(id, Map.of());
        };
        happens("b", Map.of());
        assertThat(runner.occasions()).containsExactly("waited/a", "waited/c");
        pass(Duration.ofSeconds(31));
        assertThat(runner.occasions()).containsExactly("waited/a", "waited/c", "waited/e");
        assertThat(triggers.find(org, trigger.id()).orElseThrow().progress().fired())
                .isEqualTo(3);
    }

    @Test
    void debounceEndsEvenWhenEventsNeverPause() {
        listen(Map.of("debounce_seconds", 10));
        for (int i = 0; i < 40; i++) {
            happens("evt_" + i, Map.of());
            pass(Duration.ofSeconds(6));
        }
        assertThat(runner.started).isNotEmpty();
    }

    @Test
    void aBatchIsFullOrItsTimeIsOver() {
        listen(Map.of("batch_size", 3, "batch_seconds", 30));
        for (var id : List.of("a", "b", "c", "d")) happens(id, Map.of());
        assertThat(runner.started).hasSize(1);
        happens("a", Map.of());
        pass(Duration.ofSeconds(31));
        assertThat(runner.started).hasSize(2);
        assertThat(runner.started.values())
                .extracting(
                        input -> ((Map<?, ?>) input.get("event")).get("count").toString())
                .containsExactly("3", "1");
    }

    @Test
    void aSealedBatchSurvivesACrashAsTheSameRun() {
        listen(Map.of("batch_size", 2));
        happens("a", Map.of());
        runner.away = true;
        try {
            happens("b", Map.of());
        } catch (IllegalStateException e) {
            runner.away = false;
        }
        happens("c", Map.of());
        pass(Duration.ofSeconds(6));
        assertThat(runner.started).hasSize(1);
        assertThat(runner.started.values().iterator().next().toString())
                .contains("id=b")
                .doesNotContain("id=c");
    }

    @Test
    void runsDoNotStartEachOtherInCircles() {
        listen(Map.of("event_type", "workflow.run.changed.v1"));
        run("evt_1", Map.of("workflow_id", "weekly", "started_by", "user_a"));
        run("evt_2", Map.of("workflow_id", "other", "started_by", "event:trg_9"));
        run("evt_3", Map.of("workflow_id", "other", "started_by", "schedule:trg_9"));
        assertThat(runner.occasions()).containsExactly("evt_3");
    }

    @Test
    void whatHappenedBeforeTheTriggerWasMadeIsNoneOfItsBusiness() {
        listen(Map.of());
        take.handle(org, "lead.created.v1", "evt_0", now.minusSeconds(60), event("evt_0", Map.of()));
        assertThat(runner.started).isEmpty();
    }

    @Test
    void aPausedTriggerHearsNothing() {
        var trigger = listen(Map.of());
        triggers.save(triggers.find(org, trigger.id()).orElseThrow().paused(true), now);
        happens("evt_1", Map.of());
        assertThat(runner.started).isEmpty();
    }

    private Trigger listen(Map<String, Object> more) {
        var json = new HashMap<String, Object>(Map.of("type", "event", "event_type", "lead.created.v1"));
        json.putAll(more);
        var read = new TriggerReader().read(json, "");
        assertThat(read.errors()).isEmpty();
        var trigger = Trigger.of(new TriggerId("trg_1"), org, new WorkflowId("weekly"), read.draft(), false, now);
        triggers.add(trigger, now);
        return trigger;
    }

    private static Map<String, Object> event(String id, Map<String, Object> data) {
        return Map.of("id", id, "type", "lead.created.v1", "data", data);
    }

    private void happens(String id, Map<String, Object> data) {
        take.handle(org, "lead.created.v1", id, now, event(id, data));
    }

    private void run(String id, Map<String, Object> data) {
        var event = Map.<String, Object>of("id", id, "type", "workflow.run.changed.v1", "data", data);
        take.handle(org, "workflow.run.changed.v1", id, now, event);
    }

    private void pass(Duration time) {
        now = now.plus(time);
        fire.handle();
    }
}
