package io.omnify.agent.optimisation;

import io.omnify.agent.campaigns.Samples;
import io.omnify.agent.campaigns.domain.Aspect;
import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignEvent;
import io.omnify.agent.campaigns.domain.Phase;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.campaigns.port.MetricsHistory;
import io.omnify.agent.campaigns.port.MetricsHistory.Stated;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A campaign that runs on two platforms, and what they report of it. */
public final class LaunchedCampaign {
    private final Campaigns campaigns;
    private final MetricsHistory history;
    private final OrgId org;
    private final String id;
    private final Instant now;

    public LaunchedCampaign(Campaigns campaigns, MetricsHistory history, OrgId org, String id, Instant now) {
        this.campaigns = campaigns;
        this.history = history;
        this.org = org;
        this.id = id;
        this.now = now;
    }

    /** @param part of each of the two platforms */
    public void launch(CampaignBudget part) {
        campaigns.add(Samples.draft(org, id, now), OptionalLong.empty());
        var whole = new CampaignBudget(part.amount().plus(part.amount()), part.period());
        var parts = campaign().placements().stream()
                .map(each -> each.spending(500_000, part))
                .toList();
        campaigns.save(campaign().budgeted(whole, parts, now));
        campaigns.save(campaign().approved("user_b", "", null, now));
        campaigns.save(campaign().ordered(Phase.ACTIVE, EnumSet.allOf(Aspect.class), CampaignEvent.LAUNCHED, now));
        activate(Platform.GOOGLE_ADS);
        activate(Platform.META_ADS);
    }

    private void activate(Platform platform) {
        campaigns.save(campaign()
                .placed(
                        platform,
                        part -> part.found(external(platform), new Placement.Home("1", Mode.LIVE))
                                .settled(Placement.State.ACTIVE, EnumSet.allOf(Aspect.class)),
                        CampaignEvent.LAUNCHED,
                        now));
    }

    private String external(Platform platform) {
        return "ext_" + platform.code() + "_" + id;
    }

    public Campaign campaign() {
        return campaigns.find(org, id).orElseThrow();
    }

    /** A day as a platform reports it: twenty clicks and one and a half conversions. */
    public void report(Platform platform, LocalDate day, String spend, String revenue, Instant asOf) {
        report(platform, day, spend, revenue, asOf, Samples.BERLIN);
    }

    /** The same of an account in another zone. */
    public void report(Platform platform, LocalDate day, String spend, String revenue, Instant asOf, ZoneId zone) {
        var connection = campaign().placement(platform).orElseThrow().connection();
        var account = new AdAccount(org, connection, platform, Mode.LIVE, "1", Currency.getInstance("EUR"), zone);
        var row = new DailyMetrics(
                external(platform),
                day,
                1_000,
                20,
                Money.of(spend, "EUR"),
                new BigDecimal("1.5"),
                Money.of(revenue, "EUR"));
        history.record(account, List.of(new Stated(row, List.of())), Map.of(), asOf);
    }
}
