package io.omnify.agent.optimisation.port;

import io.omnify.agent.optimisation.domain.Proposal;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All proposals of all organisations; one organisation never sees another's. */
public interface Proposals {
    /** Stores a new one with its event; false when the day has one, and then nothing changes. */
    boolean add(Proposal proposal);

    Optional<Proposal> find(OrgId org, String campaign, String id);

    /** Newest day first, at most limit, those after the given id. */
    List<Proposal> list(OrgId org, String campaign, Optional<String> after, int limit);

    /**
     * Stores what became of it, with event and audit entry as one write; false when its status is no longer the given
     * one, and then nothing changes.
     */
    boolean move(Proposal.Status from, Proposal changed);

    /** Stores what is known by now of its day; nothing else of it changes. */
    void compare(Proposal compared);

    /** Across organisations: those under way since before the given time; at most limit. */
    List<Proposal> unfinished(Instant before, int limit);
}
