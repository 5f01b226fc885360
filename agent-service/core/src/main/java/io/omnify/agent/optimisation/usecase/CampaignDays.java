package io.omnify.agent.optimisation.usecase;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignStatus;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.domain.PlatformDay;
import io.omnify.agent.optimisation.domain.Observation;
import io.omnify.agent.optimisation.domain.Standing;
import io.omnify.agent.optimisation.domain.Term;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One campaign on one of its days, its money turned into money per day. */
final class CampaignDays {
    private final Campaign campaign;
    private final Instant now;
    private final LocalDate today;
    private final List<PlatformDay> rows;
    private final @Nullable LocalDate last;

    /** @param rows of the days before today */
    CampaignDays(Campaign campaign, ZonedDateTime now, List<PlatformDay> rows) {
        this.campaign = campaign;
        this.now = now.toInstant();
        this.today = now.toLocalDate();
        this.rows = List.copyOf(rows);
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
                term(),
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
        long left = Math.max(0, amount.micros() - spent(part.platform()));
        return new Money(left / daysLeft(), amount.currency()).wholeCoins();
    }

    /** What is approved, less what those have that nothing can be moved to or from. */
    private Money most() {
        long left = campaign.cap().micros();
        for (var part : campaign.placements()) {
            if (!delivers(part)) left -= part.budget().amount().micros();
            else if (!daily()) left -= spent(part.platform());
        }
        long perDay = Math.max(0, left) / (daily() ? 1 : daysLeft());
        return new Money(perDay, campaign.cap().currency()).wholeCoins();
    }

    private long spent(Platform platform) {
        return rows.stream()
                .filter(each -> each.platform() == platform)
                .mapToLong(each -> each.metrics().spend().micros())
                .sum();
    }

    /** Where an account's zone is behind the campaign's its yesterday goes on for a while: half a day is none. */
    private List<Observation> observations(LocalDate since) {
        return rows.stream()
                .filter(each -> !each.end().isAfter(now))
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

    /** What the campaign's own period has, of which budgets per day are made and to which they are turned back. */
    private Term term() {
        var budgets = new EnumMap<Platform, Money>(Platform.class);
        var gone = new EnumMap<Platform, Money>(Platform.class);
        for (var part : campaign.placements()) {
            var amount = part.budget().amount();
            budgets.put(part.platform(), amount);
            gone.put(part.platform(), new Money(spent(part.platform()), amount.currency()));
        }
        return daily() ? Term.day(budgets) : new Term(budgets, gone, daysLeft());
    }
}
