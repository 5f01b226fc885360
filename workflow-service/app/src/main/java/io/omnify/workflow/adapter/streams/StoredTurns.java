package io.omnify.workflow.adapter.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.admission.domain.Limited;
import io.omnify.workflow.admission.port.TurnBook;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.runs.domain.RunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueStore;

/** Turns beside the runs, in the partition that the workflow's name leads to. */
final class StoredTurns implements TurnBook {
    private static final String LIMITS = "c/l/";
    private static final String HOLDERS = "c/h/";
    private static final String WAITING = "c/w/";
    private static final byte[] NOTHING = {1};

    private final KeyValueStore<String, byte[]> store;
    private final Fronts fronts;
    private final Map<Limited, Integer> counts = new HashMap<>();
    private final Set<Limited> waited = new HashSet<>();

    StoredTurns(KeyValueStore<String, byte[]> store) {
        this.store = store;
        this.fronts = new Fronts(store);
        for (var key = fronts.after(WAITING, WAITING); !key.isEmpty(); ) {
            var parts = key.split("/", -1);
            var workflow = new Limited(new OrgId(parts[2]), new WorkflowId(parts[3]));
            waited.add(workflow);
            key = fronts.after(WAITING + workflow + "/~", WAITING);
        }
    }

    @Override
    public Limit limit(Limited workflow) {
        var limit = store.get(LIMITS + workflow);
        if (limit == null) return Limit.UNKNOWN;
        var parts = new String(limit, UTF_8).split("/", -1);
        return new Limit(Integer.parseInt(parts[0]), parts.length == 1 ? 0 : Integer.parseInt(parts[1]));
    }

    @Override
    public void limit(Limited workflow, Limit limit) {
        store.put(LIMITS + workflow, (limit.most() + "/" + limit.version()).getBytes(UTF_8));
    }

    @Override
    public int held(Limited workflow) {
        return counts.computeIfAbsent(workflow, this::count);
    }

    private int count(Limited workflow) {
        int count = 0;
        try (var all = fronts.all(HOLDERS + workflow + "/")) {
            for (; all.hasNext(); all.next()) count++;
        }
        return count;
    }

    @Override
    public boolean holds(Limited workflow, RunId run) {
        return store.get(holder(workflow, run)) != null;
    }

    @Override
    public void hold(Limited workflow, RunId run, Instant told) {
        int held = held(workflow);
        boolean known = holds(workflow, run);
        store.put(holder(workflow, run), String.valueOf(told.toEpochMilli()).getBytes(UTF_8));
        if (!known) counts.put(workflow, held + 1);
    }

    @Override
    public void letGo(Limited workflow, RunId run) {
        if (!holds(workflow, run)) return;
        int held = held(workflow);
        store.delete(holder(workflow, run));
        counts.put(workflow, held - 1);
    }

    @Override
    public List<RunId> toldBefore(Limited workflow, Instant time, int most) {
        record Told(long at, RunId run) {}
        var found = new ArrayList<Told>();
        var prefix = HOLDERS + workflow + "/";
        try (var all = fronts.all(prefix)) {
            while (all.hasNext()) {
                var holder = all.next();
                long at = Long.parseLong(new String(holder.value, UTF_8));
                if (at < time.toEpochMilli()) found.add(new Told(at, new RunId(holder.key.substring(prefix.length()))));
            }
        }
        found.sort((a, b) -> Long.compare(a.at(), b.at()));
        return found.stream().limit(most).map(Told::run).toList();
    }

    @Override
    public void waits(Limited workflow, Place place) {
        waited.add(workflow);
        var key = place(workflow, place);
        if (store.get(key) == null) fronts.put(WAITING + workflow + "/", key, NOTHING);
    }

    @Override
    public void leaves(Limited workflow, Place place) {
        var key = place.asked().equals(Instant.EPOCH) ? found(workflow, place.run()) : place(workflow, place);
        if (!key.isEmpty() && store.get(key) != null) store.delete(key);
    }

    /** Of a run of which no more than the name is known. */
    private String found(Limited workflow, RunId run) {
        try (var all = fronts.all(WAITING + workflow + "/")) {
            while (all.hasNext()) {
                var key = all.next().key;
                if (key.endsWith("/" + run)) return key;
            }
        }
        return "";
    }

    @Override
    public Optional<Place> first(Limited workflow) {
        var queue = WAITING + workflow + "/";
        if (fronts.first(queue).isEmpty()) return Optional.empty();
        try (var all = fronts.all(queue)) {
            while (all.hasNext()) {
                var parts = all.next().key.substring(queue.length()).split("/", -1);
                var place = new Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), new RunId(parts[1]));
                if (!holds(workflow, place.run())) return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    @Override
    public Set<Limited> waited() {
        waited.removeIf(workflow -> fronts.first(WAITING + workflow + "/").isEmpty());
        return Set.copyOf(waited);
    }

    private static String holder(Limited workflow, RunId run) {
        return HOLDERS + workflow + "/" + run;
    }

    private static String place(Limited workflow, Place place) {
        return WAITING + workflow + "/" + RunStore.digits(place.asked().toEpochMilli()) + "/" + place.run();
    }
}
