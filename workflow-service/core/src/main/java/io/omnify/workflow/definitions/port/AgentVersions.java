package io.omnify.workflow.definitions.port;

import io.omnify.auth.api.OrgId;
import java.util.OptionalInt;

/** Knows which version of an agent does its work now. */
public interface AgentVersions {
    /**
     * The published version at this moment; empty when the organisation has no such agent, or has published none of it.
     *
     * @throws io.omnify.workflow.definitions.domain.Refused with AgentsUnavailable when it cannot be told now
     */
    OptionalInt current(OrgId org, String agentId);
}
