package io.omnify.agent.memory.domain;

import io.omnify.agent.agents.domain.Memory;
import io.omnify.agent.shared.domain.Json;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an agent knows of one subject from earlier executions: the latest word for word, what was before in a summary.
 *
 * @param folding how many of the oldest entries wait to be put into the summary
 * @param upkeep when they are next to be put there; means nothing where none wait
 * @param version 0 before it is stored
 */
public record MemoryThread(
        OrgId org,
        String agent,
        String subject,
        String summary,
        List<Entry> entries,
        int folding,
        Upkeep upkeep,
        Instant updatedAt,
        Instant expiresAt,
        long version) {
    /** Entries that could not be summarised in time are dropped beyond this, oldest first. */
    private static final int MOST_STORED = 2 * Memory.MOST_ENTRIES;

    /** One execution: what was asked and what came of it, as JSON text of bounded length. */
    public record Entry(String execution, Instant at, String asked, String answered) {
        int size() {
            return asked.length() + answered.length();
        }
    }

    public MemoryThread {
        entries = List.copyOf(entries);
    }

    public static MemoryThread empty(OrgId org, String agent, String subject, Instant now) {
        return new MemoryThread(org, agent, subject, "", List.of(), 0, Upkeep.at(now), now, now, 0);
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** The same execution is remembered once. What is beyond the agent's limits waits to be summarised. */
    public MemoryThread remember(Entry entry, Memory limits, Instant now) {
        if (entries.stream().anyMatch(each -> each.execution().equals(entry.execution()))) return this;
        var all = new ArrayList<>(isExpired(now) && version > 0 ? List.<Entry>of() : entries);
        all.add(entry);
        while (all.size() > MOST_STORED) all.removeFirst();
        var kept = isExpired(now) && version > 0 ? "" : summary;
        var until = now.plus(limits.expiry());
        var due = folding == 0 ? Upkeep.at(now) : upkeep;
        return new MemoryThread(org, agent, subject, kept, all, beyond(all, limits), due, now, until, version);
    }

    private static int beyond(List<Entry> entries, Memory limits) {
        var size = 0;
        var fitting = 0;
        for (var entry : entries.reversed()) {
            size += entry.size();
            if (fitting == limits.maxEntries() || size > limits.maxCharacters()) break;
            fitting++;
        }
        return entries.size() - fitting;
    }

    /** The oldest entries are in the summary now. */
    public MemoryThread folded(String into, List<Entry> gone) {
        var rest = entries.stream().filter(each -> !gone.contains(each)).toList();
        var left = Math.max(0, folding - gone.size());
        var due = new Upkeep(0, upkeep.due());
        return new MemoryThread(org, agent, subject, into, rest, left, due, updatedAt, expiresAt, version);
    }

    /** What waits could not be put into the summary this time. */
    public MemoryThread notFolded(Instant now) {
        var later = upkeep.failed(now);
        return new MemoryThread(org, agent, subject, summary, entries, folding, later, updatedAt, expiresAt, version);
    }

    public List<Entry> toFold() {
        return entries.subList(0, Math.min(folding, entries.size()));
    }

    /** What an agent is told, newest last, within its limits; it is data like any other input. */
    public Map<String, @Nullable Object> told() {
        var earlier = entries.subList(Math.min(folding, entries.size()), entries.size()).stream()
                .map(each ->
                        Json.object("at", each.at().toString(), "asked", each.asked(), "answered", each.answered()))
                .toList();
        return Json.object("summary", summary, "earlier", earlier);
    }
}
