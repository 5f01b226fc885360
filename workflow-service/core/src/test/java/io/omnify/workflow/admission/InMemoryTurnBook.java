package io.omnify.workflow.admission;

import io.omnify.workflow.admission.domain.Limited;
import io.omnify.workflow.admission.port.TurnBook;
import io.omnify.workflow.runs.domain.RunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** For one workflow; forgets nothing, and can die before any write. */
final class InMemoryTurnBook implements TurnBook {
    final Map<RunId, Instant> holders = new HashMap<>();
    final TreeSet<Place> waiting = new TreeSet<>(Comparator.comparing(Place::asked)
            .thenComparing(place -> place.run().value()));
    private Limited known;
    private Limit limit = Limit.UNKNOWN;
    private int writes;
    private int dieAt;

    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    void dieAfter(int more) {
        dieAt = writes + more;
    }

    private void write() {
        if (++writes == dieAt) throw new Died();
    }

    @Override
    public Limit limit(Limited workflow) {
        return limit;
    }

    @Override
    public void limit(Limited workflow, Limit next) {
        write();
        known = workflow;
        limit = next;
    }

    @Override
    public int held(Limited workflow) {
        return holders.size();
    }

    @Override
    public boolean holds(Limited workflow, RunId run) {
        return holders.containsKey(run);
    }

    @Override
    public void hold(Limited workflow, RunId run, Instant told) {
        write();
        holders.put(run, told);
    }

    @Override
    public void letGo(Limited workflow, RunId run) {
        write();
        holders.remove(run);
    }

    @Override
    public List<RunId> toldBefore(Limited workflow, Instant time, int most) {
        var found = new ArrayList<RunId>();
        holders.entrySet().stream()
                .filter(holder -> holder.getValue().isBefore(time))
                .sorted(Map.Entry.comparingByValue())
                .limit(most)
                .forEach(holder -> found.add(holder.getKey()));
        return found;
    }

    @Override
    public void waits(Limited workflow, Place place) {
        write();
        waiting.add(place);
    }

    @Override
    public void leaves(Limited workflow, Place place) {
        write();
        waiting.remove(place);
    }

    @Override
    public Optional<Place> first(Limited workflow) {
        return waiting.stream()
                .filter(place -> !holders.containsKey(place.run()))
                .findFirst();
    }

    @Override
    public Set<Limited> waited() {
        return waiting.isEmpty() ? Set.of() : Set.of(known);
    }
}
