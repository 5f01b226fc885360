package io.omnify.meta;

import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.AdCampaign.Status;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.meta.Wire.AdSetBody;
import io.omnify.meta.Wire.Campaign;
import io.omnify.meta.Wire.CampaignBody;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Meta's campaigns in our words and ours in Meta's. */
final class Campaigns {
    private Campaigns() {}

    static AdCampaign campaign(Campaign wire, Currency currency, ZoneId zone) {
        return new AdCampaign(
                Objects.requireNonNullElse(wire.id(), ""),
                Objects.requireNonNullElse(wire.name(), ""),
                status(wire.status()),
                budget(wire, currency),
                Units.schedule(wire.startTime(), wire.stopTime(), zone),
                Objects.requireNonNullElse(wire.effectiveStatus(), ""));
    }

    private static Status status(@Nullable String status) {
        return switch (Objects.requireNonNullElse(status, "")) {
            case "ACTIVE" -> Status.ACTIVE;
            case "ARCHIVED", "DELETED" -> Status.ENDED;
            default -> Status.PAUSED;
        };
    }

    /** Whatever is archived can only be deleted. */
    static String word(Status status) {
        return switch (status) {
            case ACTIVE -> "ACTIVE";
            case PAUSED -> "PAUSED";
            case ENDED -> "ARCHIVED";
        };
    }

    private static @Nullable CampaignBudget budget(Campaign wire, Currency currency) {
        var daily = wire.dailyBudget();
        if (isSet(daily)) return new CampaignBudget(Units.money(String.valueOf(daily), currency), Period.DAILY);
        var lifetime = wire.lifetimeBudget();
        if (isSet(lifetime))
            return new CampaignBudget(Units.money(String.valueOf(lifetime), currency), Period.LIFETIME);
        return null;
    }

    private static boolean isSet(@Nullable String budget) {
        return budget != null && !budget.isBlank() && !budget.equals("0");
    }

    /** What of the change is not so already; empty when all of it is. */
    static Optional<CampaignChange> onlyNew(AdCampaign now, CampaignChange change) {
        var wanted = new CampaignChange(
                change.status() == now.status() ? null : change.status(),
                Objects.equals(change.budget(), now.budget()) ? null : change.budget(),
                same(change.schedule(), now.schedule()) ? null : change.schedule(),
                now.name().equals(change.name()) ? null : change.name());
        var isNothing = wanted.equals(new CampaignChange(null, null, null, null));
        return isNothing ? Optional.empty() : Optional.of(wanted);
    }

    static boolean same(@Nullable Schedule one, @Nullable Schedule other) {
        if (one == null || other == null) return one == other;
        return one.start().toEpochSecond() == other.start().toEpochSecond() && Objects.equals(end(one), end(other));
    }

    private static @Nullable Long end(Schedule schedule) {
        var end = schedule.end();
        return end == null ? null : end.toEpochSecond();
    }

    static CampaignBody body(CampaignChange change, Currency currency, AdCampaign before) {
        var schedule = change.schedule();
        var status = change.status();
        return new CampaignBody(
                change.name(),
                null,
                status == null ? null : word(status),
                null,
                minor(change.budget(), Period.DAILY, currency),
                minor(change.budget(), Period.LIFETIME, currency),
                null,
                schedule == null || startStays(before, schedule) ? null : Units.time(schedule.start()),
                schedule == null ? null : Units.end(schedule));
    }

    static AdSetBody times(Schedule schedule, AdCampaign before) {
        return AdSetBody.times(startStays(before, schedule) ? null : Units.time(schedule.start()), Units.end(schedule));
    }

    /** What has begun cannot begin at another time, and is not asked to. */
    private static boolean startStays(AdCampaign before, Schedule schedule) {
        var now = before.schedule();
        return now != null && now.start().toEpochSecond() == schedule.start().toEpochSecond();
    }

    static @Nullable Long minor(@Nullable CampaignBudget budget, Period period, Currency currency) {
        if (budget == null || budget.period() != period) return null;
        if (!budget.amount().currency().equals(currency)) throw new IllegalArgumentException("another currency");
        return Units.minor(budget.amount());
    }

    static PlatformFailed absent(String campaign) {
        return new PlatformFailed(
                new PlatformFailure.NotFound("no_campaign", "There is no campaign " + campaign + " in this account."));
    }
}
