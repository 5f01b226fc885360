package io.omnify.agent.spending.port;

import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.util.Optional;

/** What all agents of an organisation together may spend in a month. */
public interface OrgLimits {
    /** May be some seconds old. */
    Optional<Money> monthly(OrgId org);

    /** Empty takes the limit away. */
    void change(OrgId org, Optional<Money> limit);
}
