package io.omnify.analytics.metrics.port;

import io.omnify.analytics.metrics.domain.CampaignHours;
import io.omnify.analytics.metrics.domain.HoursOfDay;
import io.omnify.analytics.metrics.domain.HoursQuery.Whose;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;

/** What platforms said of recent days by the hour, beside the days themselves; one organisation never sees another's. */
public interface AdHours {
    /**
     * Takes what was said. What was said of the same platform, campaign and day before is replaced as a whole when this
     * is later, and stays when it is not.
     *
     * @param said with distinct platforms, campaigns and days
     */
    void put(OrgId org, Collection<CampaignHours> said);

    /** Gives each campaign's hours of the day, in no particular order and without keeping them all. */
    void each(OrgId org, Whose whose, LocalDate day, Consumer<HoursOfDay> taker);

    /** The last day of which hours are told. */
    Optional<LocalDate> latest(OrgId org, Whose whose);

    /** Across organisations: removes what was said before then and not again since. */
    void forget(Instant before);

    /** Notes whether a platform tells hours at all. */
    void tells(OrgId org, String platform, boolean hours);

    /** Those of which was noted last that they tell none. */
    SortedSet<String> silent(OrgId org);
}
