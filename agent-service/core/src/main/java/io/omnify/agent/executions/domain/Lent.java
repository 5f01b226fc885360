package io.omnify.agent.executions.domain;

import io.omnify.auth.api.Permission;
import java.util.Set;

/** What a run's steps may do its agents may too, although nobody asked whether the person who started the run might. */
public final class Lent {
    public static final Set<Permission> PERMISSIONS = Set.of(
            Permission.ANALYTICS_READ,
            Permission.AGENT_EXECUTE,
            Permission.WORKFLOW_READ,
            Permission.WORKFLOW_EXECUTE,
            Permission.CAMPAIGN_PUBLISH,
            Permission.LEAD_WRITE,
            Permission.INTEGRATION_WRITE);

    private Lent() {}

    /** Whether it works with these, be it for a step or on behalf of an agent that does. */
    public static boolean to(Command command) {
        return command.granted().equals(PERMISSIONS);
    }
}
