package io.omnify.workflow.definitions.port;

import io.omnify.auth.api.OrgId;

/** Knows which agents an organisation has. */
public interface AgentDirectory {
    /**
     * Whether the organisation has this agent; another organisation's agent does not exist here.
     *
     * @throws io.omnify.workflow.definitions.domain.Refused with AgentsUnavailable when it cannot be told now
     */
    boolean exists(OrgId org, String agentId);
}
