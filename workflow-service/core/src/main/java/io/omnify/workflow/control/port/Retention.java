package io.omnify.workflow.control.port;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.control.domain.Keeping;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How long organisations keep runs that have ended, and where old ones go. */
public interface Retention {
    /** For ever, unless the organisation has said otherwise. */
    Keeping find(OrgId org);

    void save(OrgId org, Keeping keeping);

    /** The organisations that do not keep everything. */
    Map<OrgId, Keeping> limited();

    /**
     * Takes runs that ended before the time away with their history, at most {@code limit}, into the archive first when
     * asked to; the number taken.
     */
    int clear(OrgId org, Instant before, boolean archive, int limit);

    /** Archived runs as they were, as JSON, by their ids, those after {@code after}; empty means from the first. */
    List<Archived> archived(OrgId org, String after, int limit);

    record Archived(String run, String json) {}
}
