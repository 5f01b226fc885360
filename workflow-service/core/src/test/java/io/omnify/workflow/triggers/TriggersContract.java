package io.omnify.workflow.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.triggers.domain.Buffer;
import io.omnify.workflow.triggers.domain.Spec;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.domain.TriggerId;
import io.omnify.workflow.triggers.domain.TriggerReader;
import io.omnify.workflow.triggers.port.AllTriggers;
import io.omnify.workflow.triggers.port.Buffers;
import io.omnify.workflow.triggers.port.DueTriggers;
import io.omnify.workflow.triggers.port.Triggers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Triggers} and {@link Buffers} must do; the fakes and the adapters both pass it. */
public abstract class TriggersContract {
    private final OrgId org = new OrgId("org_" + UUID.randomUUID());
    private final WorkflowId workflow = new WorkflowId("weekly");
    // far ahead, so that the clock of a running service does not take what is due here
    private final Instant now = Instant.parse("2126-01-01T00:00:00Z");

    protected abstract Triggers triggers();

    protected abstract AllTriggers all();

    protected abstract DueTriggers due();

    protected abstract Buffers buffers();

    @Test
    void keepsEverythingOfATrigger() {
        for (var json : List.of(
                Map.<String, Object>of("cron", "*/5 * * * *", "overlap", "queue", "catch_up_seconds", 60),
                Map.<String, Object>of("every", "P2D", "time_zone", "Europe/Berlin", "ends_at", "2030-01-01T00:00:00Z"),
                Map.<String, Object>of("every", "PT90S", "starts_at", "2026-01-01T00:00:00Z", "name", "n")))
            keeps(make("schedule", json));
        keeps(make(
                "event",
                Map.of(
                        "event_type",
                        "a.*",
                        "filter",
                        "event.a",
                        "key",
                        "event.b",
                        "batch_size",
                        3,
                        "batch_seconds",
                        7)));
        keeps(make("event", Map.of("event_type", "a.b", "dedupe_seconds", 1.5, "debounce_seconds", 2)));
        keeps(make("webhook", Map.of("signed", false, "input", Map.of("a", List.of("${event.data}")))));
        var webhook = make("webhook", Map.of());
        if (webhook.spec() instanceof Spec.Webhook spec)
            keeps(webhook.change(new Trigger.Draft("", spec.generation(7), Map.of())));
    }

    private void keeps(Trigger trigger) {
        assertThat(triggers().add(trigger, now)).isTrue();
        assertThat(triggers().add(trigger, now)).isFalse();
        assertThat(triggers().find(org, trigger.id())).contains(trigger.stored(1));
        assertThat(all().find(trigger.id())).contains(trigger.stored(1));
        var progress = trigger.progress()
                .next(now)
                .waiting(List.of(now), 2, 3)
                .backfill(List.of(now.minusSeconds(1)))
                .ran("run_1", now);
        var next = trigger.stored(1).progress(progress).paused(true);
        assertThat(triggers().save(next, now)).isTrue();
        assertThat(triggers().find(org, trigger.id())).contains(next.stored(2));
        triggers().remove(org, trigger.id());
        assertThat(triggers().find(org, trigger.id())).isEmpty();
    }

    @Test
    void hidesThemFromOtherOrganisations() {
        var trigger = make("webhook", Map.of());
        var other = new OrgId("org_" + UUID.randomUUID());
        triggers().add(trigger, now);
        assertThat(triggers().find(other, trigger.id())).isEmpty();
        assertThat(triggers().list(other, workflow, 10)).isEmpty();
        triggers().remove(other, trigger.id());
        assertThat(triggers().list(org, workflow, 10)).containsExactly(trigger.stored(1));
        assertThat(triggers().list(org, new WorkflowId("other"), 10)).isEmpty();
    }

    @Test
    void letsOneOfTwoRacingChangesWin() {
        var trigger = make("webhook", Map.of());
        triggers().add(trigger, now);
        assertThat(triggers().save(trigger.stored(1).paused(true), now)).isTrue();
        assertThat(triggers().save(trigger.stored(1), now)).isFalse();
    }

    @Test
    void givesWhatIsDueToOneUntilTheClaimEndsOrItIsSaved() {
        var due = make("schedule", Map.of("every", "PT1S"));
        var armed = due.progress(due.progress().next(now));
        triggers().add(armed, now);
        assertThat(claim(now.minusSeconds(1), armed)).isEmpty();
        assertThat(claim(now, armed)).contains(armed.stored(1));
        assertThat(claim(now.plusSeconds(4), armed)).isEmpty();
        assertThat(claim(now.plusSeconds(5), armed)).contains(armed.stored(1));
        var later = armed.stored(1).progress(due.progress().next(now.plusSeconds(100)));
        assertThat(triggers().save(later, now)).isTrue();
        assertThat(claim(now.plusSeconds(99), armed)).isEmpty();
        assertThat(claim(now.plusSeconds(100), armed)).isPresent();
        triggers().remove(org, due.id());
    }

    private Optional<Trigger> claim(Instant at, Trigger wanted) {
        for (int i = 0; i < 100; i++) {
            var claimed = due().claim(at, at.plusSeconds(5), 1).triggers();
            if (claimed.isEmpty() || claimed.getFirst().id().equals(wanted.id()))
                return claimed.stream().findFirst();
        }
        throw new AssertionError("others are due for ever");
    }

    @Test
    void knowsWhoListens() {
        var listening = make("event", Map.of("event_type", "a.b"));
        var paused = make("event", Map.of("event_type", "a.b")).paused(true);
        triggers().add(listening, now);
        triggers().add(paused, now);
        triggers().add(make("webhook", Map.of()), now);
        assertThat(all().listening().stream().filter(t -> t.org().equals(org))).containsExactly(listening.stored(1));
    }

    @Test
    void keepsWhatWaitsAndLetsOneChangeWin() {
        var trigger = make("event", Map.of("event_type", "a.b", "batch_size", 2));
        var spec = (Spec.Event) trigger.spec();
        var empty = buffers().find(org, trigger.id(), "k");
        assertThat(empty).isEqualTo(Buffer.empty(org, trigger.id(), "k"));
        var one = empty.add(new Buffer.Happening("evt_1", Map.of("data", Map.of("n", 1))), spec, now);
        assertThat(buffers().save(one)).isTrue();
        assertThat(buffers().save(one)).isFalse();
        assertThat(buffers().find(org, trigger.id(), "k")).isEqualTo(one.stored());
        assertThat(buffers().find(org, trigger.id(), "other").events()).isEmpty();
        var full = one.stored().add(new Buffer.Happening("evt_2", Map.of()), spec, now);
        assertThat(full.sealed()).hasSize(1);
        assertThat(buffers().save(full)).isTrue();
        assertThat(buffers().claimDue(now.minusSeconds(1), now)).isEmpty();
        assertThat(buffers().claimDue(now, now.plusSeconds(5))).contains(full.stored());
        assertThat(buffers().claimDue(now.plusSeconds(4), now.plusSeconds(9))).isEmpty();
        assertThat(buffers().release(full.stored().done())).isTrue();
        assertThat(buffers().claimDue(now.plusSeconds(100), now.plusSeconds(105)))
                .isEmpty();
    }

    @Test
    void whatIsClaimedStaysSoWhateverComesUntilItIsReleased() {
        var trigger = make("event", Map.of("event_type", "a.b", "batch_size", 2));
        var spec = (Spec.Event) trigger.spec();
        var waiting = Buffer.empty(org, trigger.id(), "k").add(new Buffer.Happening("evt_1", Map.of()), spec, now);
        assertThat(buffers().save(waiting.seal(now))).isTrue();
        var sealed = waiting.seal(now).stored();
        assertThat(buffers().claimDue(now, now.plusSeconds(5))).contains(sealed);

        assertThat(buffers().save(sealed)).isTrue();
        assertThat(buffers().claimDue(now, now.plusSeconds(5))).isEmpty();
        assertThat(buffers().release(sealed)).isFalse();
        assertThat(buffers().release(sealed.stored())).isTrue();
        assertThat(buffers().claimDue(now, now.plusSeconds(5)))
                .contains(sealed.stored().stored());
        assertThat(buffers().release(sealed.stored().stored().done())).isTrue();
    }

    @Test
    void oneEventOfAKeyIsTheFirst() {
        var trigger = make("event", Map.of("event_type", "a.b"));
        var since = now.minusSeconds(60);
        assertThat(buffers().first(trigger, "k", "evt_1", now, since)).isTrue();
        assertThat(buffers().first(trigger, "k", "evt_2", now, since)).isFalse();
        assertThat(buffers().first(trigger, "k", "evt_1", now, since)).isTrue();
        assertThat(buffers().first(trigger, "other", "evt_2", now, since)).isTrue();
        assertThat(buffers().first(trigger, "k", "evt_3", now.plusSeconds(61), now.plusSeconds(1)))
                .isTrue();
    }

    private Trigger make(String type, Map<String, Object> more) {
        var json = new HashMap<>(more);
        json.put("type", type);
        var read = new TriggerReader().read(json, "");
        assertThat(read.errors()).isEmpty();
        return Trigger.of(new TriggerId("trg_" + UUID.randomUUID()), org, workflow, read.draft(), false, now);
    }
}
