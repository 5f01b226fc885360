package io.omnify.agent.spending.port;

import io.omnify.auth.api.OrgId;

/** Tells whether an execution is over. */
@FunctionalInterface
public interface Finished {
    /** True too when there is no such execution, or when it is no execution that pays. */
    boolean isOver(OrgId org, String execution);
}
