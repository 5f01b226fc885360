package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.Pacing;
import io.omnify.agent.campaigns.domain.Performance;
import io.omnify.agent.campaigns.domain.PlatformDay;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.campaigns.port.MetricsHistory;
import io.omnify.agent.campaigns.port.Worlds;
import io.omnify.auth.api.OrgId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What a campaign did and whether it spends as planned. */
public final class ShowPerformance {
    private final Campaigns campaigns;
    private final MetricsHistory history;
    private final Worlds worlds;

    public ShowPerformance(Campaigns campaigns, MetricsHistory history, Worlds worlds) {
        this.campaigns = campaigns;
        this.history = history;
        this.worlds = worlds;
    }

    /** A campaign with what it did. */
    public record Shown(Campaign campaign, Performance performance) {}

    /** Both days included; without them from its first day until today. */
    public Shown handle(
            OrgId org, String id, Optional<LocalDate> from, Optional<LocalDate> to, Set<Performance.By> by) {
        var campaign = Found.campaign(campaigns, org, id, Optional.empty());
        var schedule = campaign.brief().schedule();
        var zone = schedule.start().getZone();
        var now = worlds.now(campaign.mode());
        var began = schedule.start().toInstant().isBefore(campaign.createdAt())
                ? schedule.start().toLocalDate()
                : campaign.createdAt().atZone(zone).toLocalDate();
        var today = now.atZone(zone).toLocalDate();
        var whole = history.days(campaign, began.minusDays(1), today.plusDays(1));
        var asked = whole.stream().filter(day -> within(day, from, to)).toList();
        return new Shown(campaign, Performance.of(asked, by, Pacing.of(campaign, whole, now)));
    }

    private static boolean within(PlatformDay day, Optional<LocalDate> from, Optional<LocalDate> to) {
        var date = day.metrics().day();
        return from.filter(date::isBefore).isEmpty() && to.filter(date::isAfter).isEmpty();
    }
}
