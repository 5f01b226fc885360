package io.omnify.agent.platforms.port;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.CampaignSpec;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.HourlyMetrics;
import io.omnify.agent.platforms.domain.Page;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Campaigns at an advertising platform. All methods throw {@link io.omnify.agent.platforms.domain.PlatformFailed}; one
 * that changes something throws {@code Uncertain} when it may have happened, and never makes a creation a second time
 * by itself. Money in another currency than the account's is {@code Invalid} before anything is sent.
 */
public interface AdPlatform {
    /** The campaign, paused, with its budget; both are there or neither is. */
    AdCampaign create(Access access, CampaignSpec spec);

    /** The campaign, ended ones included, whose name ends with {@code [reference]}. */
    Optional<AdCampaign> find(Access access, String reference);

    Optional<AdCampaign> get(Access access, String campaign);

    /** Newest first where the vendor can; at most {@code limit} (1 to 200), ended ones left out. */
    Page<AdCampaign> list(Access access, int limit, Optional<String> cursor);

    /** All of the change; saying again what is so already is no failure. The campaign afterwards. */
    AdCampaign change(Access access, String campaign, CampaignChange change);

    /**
     * The metrics of each campaign and day with any, both days included, in no order, as they arrive: a year of a
     * thousand campaigns must not fill the memory. At most 400 days.
     */
    void metrics(Access access, LocalDate from, LocalDate to, Consumer<DailyMetrics> each);

    /** What campaigns did by the hour; empty where the platform tells whole days only. */
    Optional<Hourly> hourly();

    /** A platform that tells hours. */
    @FunctionalInterface
    interface Hourly {
        /** How many days it tells at once. */
        int MOST_DAYS = 7;

        /**
         * Each hour of each campaign with any metrics once, both days included, in no order, as they arrive. At most
         * {@link #MOST_DAYS} days.
         */
        void metrics(Access access, LocalDate from, LocalDate to, Consumer<HourlyMetrics> each);
    }
}
