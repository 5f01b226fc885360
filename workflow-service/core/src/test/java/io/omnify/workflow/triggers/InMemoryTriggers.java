package io.omnify.workflow.triggers;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.triggers.domain.Spec;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.domain.TriggerId;
import io.omnify.workflow.triggers.port.AllTriggers;
import io.omnify.workflow.triggers.port.Triggers;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps triggers with the time they wake at and how long they are claimed. */
public final class InMemoryTriggers implements Triggers, AllTriggers {
    private record Kept(Trigger trigger, Optional<Instant> wakeAt, Instant claimedUntil) {}

    private final Map<TriggerId, Kept> all = new HashMap<>();

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
        all.put(trigger.id(), new Kept(trigger, trigger.wakeAt(now), Instant.EPOCH));
    }

    @Override
    public synchronized void remove(OrgId org, TriggerId id) {
        if (find(org, id).isPresent()) all.remove(id);
    }

    @Override
    public synchronized Optional<Trigger> claimDue(Instant now, Instant until) {
        var due = all.values().stream()
                .filter(k -> k.wakeAt().filter(at -> !at.isAfter(now)).isPresent()
                        && !k.claimedUntil().isAfter(now))
                .findFirst();
        due.ifPresent(k -> all.put(k.trigger().id(), new Kept(k.trigger(), k.wakeAt(), until)));
        return due.map(Kept::trigger);
    }

    @Override
    public synchronized List<Trigger> listening() {
        return all.values().stream()
                .map(Kept::trigger)
                .filter(t -> t.spec() instanceof Spec.Event && !t.paused())
                .toList();
    }
}
