package io.omnify.agent.optimisation.port;

import io.omnify.agent.optimisation.domain.Watch;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The optimisers of all campaigns of all organisations; one organisation never sees another's. */
public interface Watches {
    Optional<Watch> find(OrgId org, String campaign);

    /** Stores it with its audit entry; false when it changed since it was read, and then nothing is stored. */
    boolean save(Watch watch);

    /** Notes course and rest, whatever else changed; people's settings stay as they are. */
    void note(Watch watch);

    /** Notes when it looks next, whatever else changed. */
    void schedule(OrgId org, String campaign, Instant next);

    /**
     * Across organisations: those whose time has come, each for this caller alone until the time is over, so that one
     * whose caller dies is looked at again; at most limit.
     */
    List<Watch> take(Instant now, Duration within, int limit);
}
