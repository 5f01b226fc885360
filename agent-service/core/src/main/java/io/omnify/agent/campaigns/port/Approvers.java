package io.omnify.agent.campaigns.port;

import java.util.Set;

/** Who of an organisation could approve campaigns. */
@FunctionalInterface
public interface Approvers {
    /**
     * Their user ids; throws when it cannot be found out now, and then nobody may take it that there is nobody.
     *
     * @param asker proves who asks, and so of which organisation
     */
    Set<String> of(String asker);
}
