package io.omnify.agent.executions.port;

import io.omnify.auth.api.OrgId;
import java.util.Optional;

/** What organisations have said about how long executions are kept once they have ended. */
public interface Retention {
    /** In days; empty when the organisation has said nothing. */
    Optional<Integer> days(OrgId org);

    /** On record with the same write; empty takes back what was said. */
    void save(OrgId org, Optional<Integer> days);
}
