package io.omnify.agent.optimisation.port;

import io.omnify.agent.optimisation.domain.Standing;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.util.Map;
import java.util.Optional;

/** The campaigns whose budgets are moved, and what platforms reported of them. */
public interface Budgets {
    /** As it stands now, with the reports of the given number of days; another organisation's is not there. */
    Optional<Standing> find(OrgId org, String campaign, int days);

    /**
     * Sets the daily budgets of these platforms and leaves the others. Repeatable: setting what is set is no change.
     * Throws when a platform did not take it; what others took stays.
     */
    void move(OrgId org, String campaign, Map<Platform, Money> budgets);
}
