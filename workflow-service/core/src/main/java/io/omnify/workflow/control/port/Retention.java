package io.omnify.workflow.control.port;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.control.domain.Keeping;
import java.time.Instant;
import java.util.Map;

/** How long organisations keep runs that have ended, and where old ones go. */
public interface Retention {
    /** For ever, unless the organisation has said otherwise. */
    Keeping find(OrgId org);

    void save(OrgId org, Keeping keeping);

    /** The organisations that do not keep everything. */
    Map<OrgId, Keeping> limited();

    /**
     * Takes runs that ended before the time away, at most {@code limit}: with what happened to them, or into the archive
     * when asked to; the number taken.
     */
    int clear(OrgId org, Instant before, boolean archive, int limit);
}
