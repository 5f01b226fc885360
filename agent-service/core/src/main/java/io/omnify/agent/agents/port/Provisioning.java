package io.omnify.agent.agents.port;

import io.omnify.auth.api.OrgId;

/** Remembers which organisations have had their built-in agents, so that a deleted one does not come back. */
public interface Provisioning {
    boolean isDone(OrgId org);

    /** May be said more than once. */
    void done(OrgId org);
}
