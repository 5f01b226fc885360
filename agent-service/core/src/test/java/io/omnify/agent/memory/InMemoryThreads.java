package io.omnify.agent.memory;

import io.omnify.agent.memory.domain.MemoryThread;
import io.omnify.agent.memory.port.Threads;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What agents remember, in a map. */
public final class InMemoryThreads implements Threads {
    private final Map<String, MemoryThread> all = new TreeMap<>();

    private static String key(OrgId org, String agent, String subject) {
        return org + "/" + agent + "/" + subject;
    }

    @Override
    public synchronized Optional<MemoryThread> find(OrgId org, String agent, String subject) {
        return Optional.ofNullable(all.get(key(org, agent, subject)));
    }

    @Override
    public synchronized List<MemoryThread> list(OrgId org, String agent, Optional<String> after, int limit) {
        return all.values().stream()
                .filter(each -> each.org().equals(org) && each.agent().equals(agent))
                .filter(each -> after.isEmpty() || each.subject().compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(MemoryThread::subject))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean save(MemoryThread thread) {
        var key = key(thread.org(), thread.agent(), thread.subject());
        var stored =
                Optional.ofNullable(all.get(key)).map(MemoryThread::version).orElse(0L);
        if (stored != thread.version()) return false;
        all.put(
                key,
                new MemoryThread(
                        thread.org(),
                        thread.agent(),
                        thread.subject(),
                        thread.summary(),
                        thread.entries(),
                        thread.folding(),
                        thread.upkeep(),
                        thread.updatedAt(),
                        thread.expiresAt(),
                        thread.version() + 1));
        return true;
    }

    @Override
    public synchronized boolean erase(OrgId org, String agent, String subject) {
        return all.remove(key(org, agent, subject)) != null;
    }

    @Override
    public synchronized int eraseSubject(OrgId org, String subject) {
        var before = all.size();
        all.values().removeIf(each -> each.org().equals(org) && each.subject().equals(subject));
        return before - all.size();
    }

    @Override
    public synchronized List<MemoryThread> overflowing(Instant now, int limit, int ofEach) {
        var byOrg = all.values().stream()
                .filter(each -> each.folding() > 0 && each.upkeep().isDue(now))
                .sorted(Comparator.comparing(each -> each.upkeep().due()))
                .collect(Collectors.groupingBy(MemoryThread::org, LinkedHashMap::new, Collectors.toList()));
        return byOrg.values().stream()
                .flatMap(theirs -> theirs.stream().limit(ofEach))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void eraseExpired(Instant now) {
        all.values().removeIf(each -> each.isExpired(now));
    }
}
