package io.omnify.workflow.live;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Hands every change of a run to whoever waits for it in this process, and remembers the newest states, so that an
 * answer is never older than one already given.
 */
public final class LiveRuns {
    private static final int REMEMBERED = 500;

    private final Map<RunId, List<Consumer<Run>>> listeners = new ConcurrentHashMap<>();
    private final Map<OrgId, List<Consumer<Run>>> organisations = new ConcurrentHashMap<>();
    private final List<Consumer<Run>> everything = new CopyOnWriteArrayList<>();
    private final Map<RunId, Run> latest = Collections.synchronizedMap(new Recent());

    private static final class Recent extends LinkedHashMap<RunId, Run> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<RunId, Run> eldest) {
            return size() > REMEMBERED;
        }
    }

    /** Ends with {@link #close}. */
    public final class Subscription implements AutoCloseable {
        private final RunId id;
        private final Consumer<Run> listener;

        private Subscription(RunId id, Consumer<Run> listener) {
            this.id = id;
            this.listener = listener;
        }

        @Override
        public void close() {
            listeners.computeIfPresent(id, (_, known) -> {
                known.remove(listener);
                return known.isEmpty() ? null : known;
            });
        }
    }

    public void publish(Run run) {
        latest.merge(run.id(), run, (old, now) -> now.sequence() >= old.sequence() ? now : old);
        everything.forEach(listener -> listener.accept(run));
        organisations.getOrDefault(run.origin().org(), List.of()).forEach(listener -> listener.accept(run));
        listeners.getOrDefault(run.id(), List.of()).forEach(listener -> listener.accept(run));
    }

    /** Hears every change of every organisation, for as long as the process lives. */
    public void all(Consumer<Run> listener) {
        everything.add(listener);
    }

    /** Hears every change of an organisation's runs, until the subscription is closed; must not block. */
    public AutoCloseable subscribe(OrgId org, Consumer<Run> listener) {
        organisations.compute(org, (_, known) -> {
            var all = known == null ? new CopyOnWriteArrayList<Consumer<Run>>() : known;
            all.add(listener);
            return all;
        });
        return () -> organisations.computeIfPresent(org, (_, known) -> {
            known.remove(listener);
            return known.isEmpty() ? null : known;
        });
    }

    /** The listener is called on the publisher's thread and must not block. */
    public Subscription subscribe(RunId id, Consumer<Run> listener) {
        listeners.compute(id, (_, known) -> {
            var all = known == null ? new CopyOnWriteArrayList<Consumer<Run>>() : known;
            all.add(listener);
            return all;
        });
        return new Subscription(id, listener);
    }

    /** Whether anybody here would hear a change of the run. */
    public boolean watched(OrgId org, String run) {
        if (organisations.containsKey(org)) return true;
        return RunId.wellFormed(run) && listeners.containsKey(new RunId(run));
    }

    public Optional<Run> latest(RunId id) {
        return Optional.ofNullable(latest.get(id));
    }

    /** The newer of what is stored and what was just heard. */
    public Run newest(Run stored) {
        return latest(stored.id())
                .filter(heard -> heard.sequence() > stored.sequence())
                .orElse(stored);
    }
}
