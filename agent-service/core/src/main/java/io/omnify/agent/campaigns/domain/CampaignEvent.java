package io.omnify.agent.campaigns.domain;

import java.util.Locale;

/** What happened to a campaign, as others are told. */
public enum CampaignEvent {
    CREATED,
    UPDATED,
    SUBMITTED,
    REJECTED,
    APPROVED,
    LAUNCHED,
    PAUSED,
    RESUMED,
    ENDED,
    BUDGET_CHANGED,
    /** A platform did, or failed to do, what was decided. */
    PLACEMENT_CHANGED,
    DRIFT_FOUND,
    DRIFT_RESTORED,
    DRIFT_ADOPTED,
    DELETED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
