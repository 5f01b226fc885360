package io.omnify.agent.optimisation;

import io.omnify.agent.optimisation.domain.Watch;
import io.omnify.agent.optimisation.port.Watches;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class InMemoryWatches implements Watches {
    private final Map<String, Watch> all = new LinkedHashMap<>();
    private final Map<String, Instant> taken = new LinkedHashMap<>();

    @Override
    public synchronized Optional<Watch> find(OrgId org, String campaign) {
        return Optional.ofNullable(all.get(key(org, campaign)));
    }

    private static String key(OrgId org, String campaign) {
        return org.value() + "/" + campaign;
    }

    @Override
    public synchronized boolean save(Watch watch) {
        var stored = find(watch.org(), watch.campaign());
        if (stored.map(Watch::version).orElse(0L) != watch.version()) return false;
        put(watch, watch, watch.version() + 1);
        taken.remove(key(watch.org(), watch.campaign()));
        return true;
    }

    private void put(Watch settings, Watch notes, long version) {
        all.put(
                key(settings.org(), settings.campaign()),
                new Watch(
                        settings.org(),
                        settings.campaign(),
                        settings.settings(),
                        settings.nextAt(),
                        notes.restUntil(),
                        notes.course(),
                        settings.by(),
                        version));
    }

    @Override
    public synchronized void note(Watch watch) {
        find(watch.org(), watch.campaign()).ifPresent(stored -> put(stored, watch, stored.version()));
    }

    @Override
    public synchronized void schedule(OrgId org, String campaign, Instant next) {
        find(org, campaign).ifPresent(stored -> all.put(key(org, campaign), stored.lookingAt(next)));
        taken.remove(key(org, campaign));
    }

    @Override
    public synchronized List<Watch> take(Instant now, Duration within, int limit) {
        var due = new ArrayList<Watch>();
        for (var each : all.entrySet()) {
            if (due.size() == limit || each.getValue().nextAt().isAfter(now)) continue;
            if (taken.getOrDefault(each.getKey(), Instant.MIN).isAfter(now)) continue;
            taken.put(each.getKey(), now.plus(within));
            due.add(each.getValue());
        }
        return due;
    }
}
