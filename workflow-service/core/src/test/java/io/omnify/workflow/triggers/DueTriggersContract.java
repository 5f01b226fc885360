package io.omnify.workflow.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.domain.TriggerId;
import io.omnify.workflow.triggers.domain.TriggerReader;
import io.omnify.workflow.triggers.port.DueTriggers;
import io.omnify.workflow.triggers.port.Triggers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every {@link DueTriggers} must do; the fake and the adapter both pass it. */
public abstract class DueTriggersContract {
    private static final int MOST = 1_000;

    private final OrgId busy = new OrgId("org_" + UUID.randomUUID());
    private final OrgId quiet = new OrgId("org_" + UUID.randomUUID());
    // far ahead, so that the clock of a running service does not take what is due here
    private final Instant now = Instant.parse("2126-01-01T00:00:00Z");
    private final Instant until = now.plusSeconds(5);
    private final List<Trigger> made = new ArrayList<>();

    protected abstract Triggers triggers();

    protected abstract DueTriggers due();

    @AfterEach
    void remove() {
        for (var trigger : made) triggers().remove(trigger.org(), trigger.id());
    }

    @Test
    void organisationsTakeTurns() {
        var first = add(busy, now.minusSeconds(9));
        var second = add(busy, now.minusSeconds(8));
        var third = add(busy, now.minusSeconds(7));
        var others = add(quiet, now);

        assertThat(mine(due().claim(now, until, MOST))).containsExactly(first, others, second, third);
    }

    @Test
    void claimsNoMoreThanIsAskedForAndNothingThatIsNotDue() {
        add(busy, now);
        add(busy, now);
        add(quiet, now.plusSeconds(1));

        assertThat(due().claim(now, until, 1).triggers()).hasSize(1);
        assertThat(mine(due().claim(now, until, MOST))).doesNotContainAnyElementsOf(made.subList(2, 3));
    }

    @Test
    void severalCallersShareWhatIsDueAndNoneGetsWhatAnotherHas() throws Exception {
        for (int i = 0; i < 200; i++) add(i % 2 == 0 ? busy : quiet, now);

        var found = new ArrayList<Trigger>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<Trigger>> all = () -> {
                var got = new ArrayList<Trigger>();
                for (var page = due().claim(now, until, 20); !page.triggers().isEmpty(); ) {
                    got.addAll(mine(page));
                    page = due().claim(now, until, 20);
                }
                return got;
            };
            for (Future<List<Trigger>> each : threads.invokeAll(List.of(all, all, all))) found.addAll(each.get());
        }

        found.addAll(mine(due().claim(now, until, MOST)));
        assertThat(found).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void whatIsDoneIsTheNextRevisionAndFree() {
        var trigger = add(busy, now);
        var claim = due().claim(now, until, MOST);
        var later = trigger.progress(trigger.progress().ran("run_1", now).next(now.plusSeconds(1)));

        due().settle(claim, List.of(later), List.of(), now, now.plusSeconds(100));

        assertThat(triggers().find(busy, trigger.id())).contains(later.stored(2));
        assertThat(mine(due().claim(now, until, MOST))).isEmpty();
        assertThat(mine(due().claim(now.plusSeconds(1), until, MOST))).containsExactly(later.stored(2));
    }

    @Test
    void whatIsPutBackStaysAsItIsUntilThen() {
        var trigger = add(busy, now);
        var claim = due().claim(now, until, MOST);

        due().settle(claim, List.of(), List.of(trigger), now, now.plusSeconds(2));

        assertThat(triggers().find(busy, trigger.id())).contains(trigger);
        assertThat(mine(due().claim(now.plusSeconds(1), until, MOST))).isEmpty();
        assertThat(mine(due().claim(now.plusSeconds(2), until, MOST))).containsExactly(trigger);
    }

    @Test
    void whatNobodySettlesIsDueAgainWhenTheClaimEnds() {
        var trigger = add(busy, now);
        due().claim(now, until, MOST);

        assertThat(mine(due().claim(until.minusMillis(1), until, MOST))).isEmpty();
        assertThat(mine(due().claim(until, until.plusSeconds(5), MOST))).containsExactly(trigger);
    }

    @Test
    void whatSomebodyChangedMeanwhileStaysAsTheyLeftIt() {
        var changed = add(busy, now);
        var removed = add(busy, now);
        var untouched = add(quiet, now);
        var claim = due().claim(now, until, MOST);
        var theirs = changed.paused(true);
        assertThat(triggers().save(theirs, now)).isTrue();
        triggers().remove(busy, removed.id());

        var next = untouched.progress(untouched.progress().next(now.plusSeconds(60)));
        due().settle(claim, List.of(changed, removed, next), List.of(changed), now, now.plusSeconds(1));

        assertThat(triggers().find(busy, changed.id())).contains(theirs.stored(2));
        assertThat(triggers().find(busy, removed.id())).isEmpty();
        assertThat(triggers().find(quiet, untouched.id())).contains(next.stored(2));
    }

    @Test
    void whoseClaimRanOutCannotPutBackWhatAnotherHas() {
        var trigger = add(busy, now);
        var late = due().claim(now, until, MOST);
        due().claim(until, until.plusSeconds(5), MOST);

        due().settle(late, List.of(), List.of(trigger), until, until.plusSeconds(1));

        assertThat(mine(due().claim(until.plusSeconds(1), until.plusSeconds(6), MOST)))
                .isEmpty();
    }

    private List<Trigger> mine(DueTriggers.Claim claim) {
        var orgs = Set.of(busy, quiet);
        return claim.triggers().stream().filter(t -> orgs.contains(t.org())).toList();
    }

    private Trigger add(OrgId org, Instant dueAt) {
        var read = new TriggerReader().read(Map.of("type", "schedule", "every", "PT1H"), "");
        var id = new TriggerId("trg_" + UUID.randomUUID());
        var trigger = Trigger.of(id, org, new WorkflowId("weekly"), read.draft(), false, now);
        var armed = trigger.progress(trigger.progress().next(dueAt));
        assertThat(triggers().add(armed, now)).isTrue();
        made.add(armed.stored(1));
        return armed.stored(1);
    }
}
