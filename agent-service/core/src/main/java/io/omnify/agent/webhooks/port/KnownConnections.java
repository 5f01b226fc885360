package io.omnify.agent.webhooks.port;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.auth.api.OrgId;
import java.util.Optional;

/** What webhooks have to know of connections. */
@FunctionalInterface
public interface KnownConnections {
    /** Empty for one that is not there, was disconnected or belongs to another organisation. */
    Optional<Known> find(OrgId org, String connection);

    /** @param account empty while nobody has chosen one */
    record Known(Platform platform, Mode mode, String account) {}
}
