package io.omnify.agent.optimisation.port;

import io.omnify.agent.optimisation.domain.Amounts;
import io.omnify.agent.optimisation.domain.Standing;
import io.omnify.auth.api.OrgId;
import java.util.Optional;

/** The campaigns whose budgets are moved, and what platforms reported of them. */
public interface Budgets {
    /** As it stands now, with the reports of the given number of days; another organisation's is not there. */
    Optional<Standing> find(OrgId org, String campaign, int days);

    /**
     * Gives platforms other budgets for the campaign's period and leaves those not named. Repeatable: where they have
     * them already nothing happens. Refuses with CampaignVersionDiffers when they have neither these nor the ones it
     * starts from, for then somebody else has decided since. Throws when a platform did not take it; what others took
     * stays.
     */
    void move(OrgId org, String campaign, Amounts amounts);
}
