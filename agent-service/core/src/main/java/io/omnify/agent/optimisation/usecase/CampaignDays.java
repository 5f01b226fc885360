package io.omnify.agent.optimisation.usecase;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignStatus;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.domain.PlatformDay;
import io.omnify.agent.campaigns.domain.Split;
import io.omnify.agent.optimisation.domain.Observation;
import io.omnify.agent.optimisation.domain.Standing;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One campaign on one of its days, its money turned into money per day. */
final class CampaignDays {
    private final Campaign campaign;
    private final LocalDate today;
    private final List<PlatformDay> rows;
    private final @Nullable LocalDate last;

    /** @param rows of the days before today, and of today as far as it went */
    CampaignDays(Campaign campaign, LocalDate today, List<PlatformDay> rows) {
        this.campaign = campaign;
        this.today = today;
        this.rows = rows.stream()
                .filter(each -> each.metrics().day().isBefore(today))
                .toList();
        var end = campaign.brief().schedule().end();
        this.last = end == null ? null : end.minusNanos(1).toLocalDate();
    }

    Standing standing(int days) {
        var schedule = campaign.brief().schedule();
        return new Standing(
                campaign.id(),
                running(),
                campaign.budget().amount().currency(),
                most(),
                schedule.start().toLocalDate(),
                last,
                schedule.start().getZone(),
                today,
                budgets(),
                observations(today.minusDays(days)));
    }

    private boolean running() {
        var status = campaign.status();
        boolean delivers = status == CampaignStatus.ACTIVE || status == CampaignStatus.PARTLY_ACTIVE;
        boolean over = last != null && today.isAfter(last);
        return delivers && !over && (daily() || last != null);
    }

    private boolean daily() {
        return campaign.budget().period() == Period.DAILY;
    }

    private long daysLeft() {
        return last == null ? 1 : Math.max(1, last.toEpochDay() - today.toEpochDay() + 1);
    }

    private Map<Platform, Money> budgets() {
        var budgets = new LinkedHashMap<Platform, Money>();
        for (var part : campaign.placements()) if (delivers(part)) budgets.put(part.platform(), perDay(part));
        return budgets;
    }

    private static boolean delivers(Placement part) {
        return part.state() == Placement.State.ACTIVE;
    }

    private Money perDay(Placement part) {
        var amount = part.budget().amount();
        if (daily()) return amount;
        return coins(Math.max(0, amount.micros() - spent(part.platform())) / daysLeft(), amount);
    }

    /** What is approved, less what those have that nothing can be moved to or from. */
    private Money most() {
        long left = campaign.cap().micros();
        for (var part : campaign.placements()) {
            if (!delivers(part)) left -= part.budget().amount().micros();
            else if (!daily()) left -= spent(part.platform());
        }
        return coins(Math.max(0, left) / (daily() ? 1 : daysLeft()), campaign.cap());
    }

    private static Money coins(long micros, Money like) {
        return new Money(micros - micros % Split.coin(like), like.currency());
    }

    private long spent(Platform platform) {
        return rows.stream()
                .filter(each -> each.platform() == platform)
                .mapToLong(each -> each.metrics().spend().micros())
                .sum();
    }

    private List<Observation> observations(LocalDate since) {
        return rows.stream()
                .filter(each -> !each.metrics().day().isBefore(since))
                .map(this::observation)
                .toList();
    }

    private Observation observation(PlatformDay row) {
        var metrics = row.metrics();
        return new Observation(
                row.platform().code(),
                metrics.day(),
                today,
                0,
                metrics.spend().micros() / 1e6,
                metrics.clicks(),
                metrics.conversions().doubleValue(),
                metrics.revenue().micros() / 1e6);
    }

    /** What a platform gets for the campaign's period, so that it has so much for each day from today on. */
    Money forPeriod(Platform platform, Money perDay) {
        if (daily()) return perDay;
        var now = campaign.placement(platform).map(Placement::budget).map(Objects::requireNonNull);
        long whole = Math.addExact(spent(platform), Math.multiplyExact(perDay.micros(), daysLeft()));
        return now.map(each -> coins(whole, each.amount())).orElse(perDay);
    }
}
