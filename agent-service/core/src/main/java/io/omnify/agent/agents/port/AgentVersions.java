package io.omnify.agent.agents.port;

import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentVersion;
import io.omnify.auth.api.OrgId;
import java.util.List;
import java.util.Optional;

/**
 * What agents were, version by version; {@link Agents#save} keeps the version it replaces. Of an agent that was changed
 * before versions were kept only those since are there. A deleted agent has none.
 */
public interface AgentVersions {
    /** A published version, the current one included. */
    Optional<AgentVersion> find(OrgId org, AgentId id, long version);

    /** Newest first, at most limit, those before the given version. */
    List<AgentVersion> list(OrgId org, AgentId id, Optional<Long> before, int limit);
}
