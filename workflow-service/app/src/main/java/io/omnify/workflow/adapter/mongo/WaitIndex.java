package io.omnify.workflow.adapter.mongo;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.control.port.Waits;
import io.omnify.workflow.live.LiveRuns;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Which runs wait for which event: what is stored, and what was heard live a moment ago, since an event may come sooner
 * than the read model knows of the wait.
 */
@Singleton
public final class WaitIndex implements Waits {
    private static final Duration LATELY = Duration.ofSeconds(10);
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int REMEMBERED = 10_000;

    private final MongoRuns runs;
    private final InstantSource clock;
    private final Map<String, Instant> nobody = Collections.synchronizedMap(new Bounded<>());
    private final Map<String, Map<RunId, Instant>> lately = Collections.synchronizedMap(new Bounded<>());

    private static final class Bounded<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > REMEMBERED;
        }
    }

    public WaitIndex(MongoRuns runs, LiveRuns live, InstantSource clock) {
        this.runs = runs;
        this.clock = clock;
        live.all(this::hear);
    }

    private void hear(Run run) {
        for (var event : RunDocument.waitsFor(run)) {
            var pair = pair(run.origin().org(), event);
            nobody.remove(pair);
            lately.computeIfAbsent(pair, _ -> Collections.synchronizedMap(new LinkedHashMap<>()))
                    .put(run.id(), clock.instant());
        }
    }

    private static String pair(OrgId org, String event) {
        return org + " " + event;
    }

    @Override
    public boolean any(OrgId org, String event) {
        var pair = pair(org, event);
        if (!recent(pair).isEmpty()) return true;
        var known = nobody.get(pair);
        if (known != null && known.plus(FRESH).isAfter(clock.instant())) return false;
        if (!runs.waiting(org, event, "", 1).isEmpty()) return true;
        nobody.put(pair, clock.instant());
        return false;
    }

    @Override
    public List<RunId> waiting(OrgId org, String event, String after, int limit) {
        var found = runs.waiting(org, event, after, limit);
        if (!after.isEmpty()) return found;
        var all = new LinkedHashSet<RunId>(recent(pair(org, event)));
        found.forEach(all::remove);
        var both = new ArrayList<>(all);
        both.addAll(found);
        return both;
    }

    private List<RunId> recent(String pair) {
        var heard = lately.get(pair);
        if (heard == null) return List.of();
        var since = clock.instant().minus(LATELY);
        synchronized (heard) {
            heard.values().removeIf(at -> at.isBefore(since));
            return List.copyOf(heard.keySet());
        }
    }
}
