package io.omnify.auth.usage.port;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Plan;

/** How much of its plan an organisation uses. */
public interface Usage {
    /** How many of the things there are that others told of; zero for what nobody tells of. */
    long things(OrgId org, Plan.Limit limit);

    /** Notes that a thing exists; again changes nothing. */
    void created(OrgId org, Plan.Limit limit, String id);

    /** Notes that it is gone; again changes nothing. */
    void deleted(OrgId org, Plan.Limit limit, String id);
}
