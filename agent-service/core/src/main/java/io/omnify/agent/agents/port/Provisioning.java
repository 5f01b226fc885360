package io.omnify.agent.agents.port;

import io.omnify.auth.api.OrgId;

/** Remembers which organisations have had which edition of the built-in agents, so that a deleted one stays deleted. */
public interface Provisioning {
    /** Whether the organisation has had this edition, or a later one. */
    boolean isDone(OrgId org, int edition);

    /** May be said more than once. */
    void done(OrgId org, int edition);
}
