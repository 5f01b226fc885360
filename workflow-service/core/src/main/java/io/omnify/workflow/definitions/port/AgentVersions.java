package io.omnify.workflow.definitions.port;

import io.omnify.auth.api.OrgId;
import java.util.Map;
import java.util.Set;

/** Knows which versions of agents do their work now. */
public interface AgentVersions {
    /**
     * The published version of each at this moment; without those of which the organisation has none, or has published
     * none. All are asked for together, so that many take no longer than a few.
     *
     * @throws io.omnify.workflow.definitions.domain.Refused with AgentsUnavailable when it cannot be told now
     */
    Map<String, Integer> current(OrgId org, Set<String> agents);
}
