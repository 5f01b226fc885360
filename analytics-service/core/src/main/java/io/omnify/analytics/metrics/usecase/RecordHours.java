package io.omnify.analytics.metrics.usecase;

import io.omnify.analytics.metrics.domain.CampaignHours;
import io.omnify.analytics.metrics.port.AdHours;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Takes what platforms say of recent days by the hour, and forgets it again: hours are for steering, and days alone are
 * the record. May be told twice, late and in any order.
 */
public final class RecordHours {
    private final AdHours hours;
    private final InstantSource clock;
    private final Duration kept;

    /** @param kept how long after they were last stated */
    public RecordHours(AdHours hours, InstantSource clock, Duration kept) {
        this.hours = hours;
        this.clock = clock;
        this.kept = kept;
    }

    public void handle(OrgId org, List<CampaignHours> said) {
        if (!said.isEmpty()) hours.put(org, said);
    }

    /** Says whether a platform tells hours at all. */
    public void tells(OrgId org, String platform, boolean told) {
        hours.tells(org, platform, told);
    }

    public void forgetOld() {
        hours.forget(clock.instant().minus(kept));
    }
}
