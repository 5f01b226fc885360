package io.omnify.workflow.triggers;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.triggers.domain.Spec;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.domain.TriggerId;
import io.omnify.workflow.triggers.domain.Waiting;
import io.omnify.workflow.triggers.port.AllTriggers;
import io.omnify.workflow.triggers.port.DueTriggers;
import io.omnify.workflow.triggers.port.Triggers;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps triggers with the time they wake at and how long they are claimed. */
public final class InMemoryTriggers implements Triggers, AllTriggers, DueTriggers {
    private record Kept(Trigger trigger, Optional<Instant> wakeAt, Instant claimedUntil, String claim) {
        boolean due(Instant now) {
            return wakeAt.filter(at -> !at.isAfter(now)).isPresent() && !claimedUntil.isAfter(now);
        }
    }

    private final Map<TriggerId, Kept> all = new HashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private int claims;

    @Override
    public synchronized Optional<Trigger> find(OrgId org, TriggerId id) {
        return find(id).filter(trigger -> trigger.org().equals(org));
    }

    @Override
    public synchronized Optional<Trigger> find(TriggerId id) {
        return Optional.ofNullable(all.get(id)).map(Kept::trigger);
    }

    @Override
    public synchronized List<Trigger> list(OrgId org, WorkflowId workflow, int limit) {
        return all.values().stream()
                .map(Kept::trigger)
                .filter(t -> t.org().equals(org) && t.workflow().equals(workflow))
                .sorted(Comparator.comparing(Trigger::createdAt).thenComparing(t -> t.id().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean add(Trigger trigger, Instant now) {
        if (all.containsKey(trigger.id())) return false;
        put(trigger.stored(1), now);
        return true;
    }

    @Override
    public synchronized boolean save(Trigger trigger, Instant now) {
        var known = find(trigger.org(), trigger.id());
        if (known.isEmpty() || known.get().revision() != trigger.revision()) return false;
        put(trigger.stored(trigger.revision() + 1), now);
        return true;
    }

    private void put(Trigger trigger, Instant now) {
        all.put(trigger.id(), new Kept(trigger, trigger.wakeAt(now), Instant.EPOCH, ""));
    }

    @Override
    public synchronized void remove(OrgId org, TriggerId id) {
        if (find(org, id).isPresent()) all.remove(id);
    }

    @Override
    public synchronized Claim claim(Instant now, Instant until, int limit) {
        calls.incrementAndGet();
        var id = "claim_" + ++claims;
        var due = all.values().stream()
                .filter(kept -> kept.due(now))
                .map(kept -> new Waiting(
                        kept.trigger().id(), kept.trigger().org(), kept.wakeAt().orElseThrow()))
                .toList();
        var mine = Waiting.inTurn(due, limit).stream()
                .map(each -> all.get(each.trigger()))
                .toList();
        mine.forEach(k -> all.put(k.trigger().id(), new Kept(k.trigger(), k.wakeAt(), until, id)));
        return new Claim(id, mine.stream().map(Kept::trigger).toList());
    }

    @Override
    public synchronized void settle(Claim claim, List<Trigger> done, List<Trigger> again, Instant now, Instant at) {
        calls.incrementAndGet();
        for (var trigger : done) save(trigger, now);
        for (var trigger : again) {
            var kept = all.get(trigger.id());
            if (kept != null
                    && kept.claim().equals(claim.id())
                    && kept.trigger().revision() == trigger.revision())
                all.put(trigger.id(), new Kept(kept.trigger(), Optional.of(at), Instant.EPOCH, ""));
        }
    }

    /** How often somebody claimed or settled. */
    int calls() {
        return calls.get();
    }

    @Override
    public synchronized List<Trigger> listening() {
        return all.values().stream()
                .map(Kept::trigger)
                .filter(t -> t.spec() instanceof Spec.Event && !t.paused())
                .toList();
    }
}
