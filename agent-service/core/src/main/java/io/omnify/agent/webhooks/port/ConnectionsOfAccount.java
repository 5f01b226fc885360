package io.omnify.agent.webhooks.port;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.auth.api.OrgId;
import java.util.List;

/** Across organisations: whom a platform speaks of when it names an account. */
@FunctionalInterface
public interface ConnectionsOfAccount {
    /** Those that can work with the account now; none for an empty one. */
    List<Told> find(Platform platform, Mode mode, String account);

    /** A connection that is told of its account. */
    record Told(OrgId org, String connection, Platform platform, Mode mode, String account) {}
}
