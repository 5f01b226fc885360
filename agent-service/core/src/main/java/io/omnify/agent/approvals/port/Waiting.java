package io.omnify.agent.approvals.port;

import io.omnify.auth.api.OrgId;

/** The executions that wait for a person. */
@FunctionalInterface
public interface Waiting {
    /** Lets one go on. False when it is on its way and does not wait yet, and so must be told again. */
    boolean resume(OrgId org, String execution);
}
