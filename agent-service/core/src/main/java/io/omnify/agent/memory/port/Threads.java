package io.omnify.agent.memory.port;

import io.omnify.agent.memory.domain.MemoryThread;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What agents remember, by organisation, agent and subject; nothing is ever found from another organisation. */
public interface Threads {
    Optional<MemoryThread> find(OrgId org, String agent, String subject);

    /** By subject, at most limit, those after the given one. */
    List<MemoryThread> list(OrgId org, String agent, Optional<String> after, int limit);

    /** Stores it unless somebody stored another version since it was read; false then. */
    boolean save(MemoryThread thread);

    /** Forgets one agent's memory of a subject, and keeps on record that it was; false when there was none. */
    boolean erase(OrgId org, String agent, String subject);

    /** Forgets what any agent remembers of a subject; how many threads there were. */
    int eraseSubject(OrgId org, String subject);

    /**
     * Across organisations: those with entries that wait to be summarised and are due, at most limit and at most so many
     * of each organisation. What has been due the longest comes first, organisation by organisation.
     */
    List<MemoryThread> overflowing(Instant now, int limit, int ofEach);

    /** Across organisations: forgets what has expired. */
    void eraseExpired(Instant now);
}
