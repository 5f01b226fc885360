package io.omnify.auth.usage.port;

import io.omnify.auth.api.OrgId;
import java.time.YearMonth;

/** What the door counts of an organisation's calls. */
@FunctionalInterface
public interface ApiCalls {
    /** Zero while the count cannot be read. */
    long in(OrgId org, YearMonth month);
}
