package io.omnify.linkedin;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.CampaignSpec;
import io.omnify.agent.platforms.domain.Objective;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.shared.domain.Money;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Campaigns as we have them and as LinkedIn has them: milliseconds, decimal texts and words of its own. */
final class CampaignForms {
    private CampaignForms() {}

    static Wire.Campaign write(
            Access access, CampaignSpec spec, String group, Wire.Amount budget, Map<String, Object> targeting) {
        var daily = spec.budget().period() == Period.DAILY;
        return new Wire.Campaign(
                null,
                Urns.account(access),
                group,
                spec.platformName(),
                "PAUSED",
                "SPONSORED_UPDATES",
                objective(spec.objective()),
                "CPM",
                goal(spec.objective()),
                new Wire.Amount("0", budget.currencyCode()), // LinkedIn bids by itself for the goal
                daily ? budget : null,
                daily ? null : budget,
                schedule(spec.schedule()),
                new Wire.Locale(spec.audience().countries().getFirst(), "en"),
                false,
                false,
                "NOT_POLITICAL",
                targeting,
                null);
    }

    static Wire.Change change(CampaignChange change, Wire.@Nullable Amount budget, AdCampaign now) {
        var set = new LinkedHashMap<String, Object>();
        var delete = List.<String>of();
        if (change.status() != null && change.status() != now.status()) set.put("status", status(change.status()));
        if (change.name() != null) set.put("name", change.name());
        if (change.schedule() != null) set.put("runSchedule", schedule(change.schedule()));
        if (change.budget() != null && budget != null) {
            var period = change.budget().period();
            set.put(field(period), budget);
            var before = now.budget();
            if (before != null && before.period() != period) delete = List.of(field(before.period()));
        }
        return new Wire.Change(set, delete);
    }

    static AdCampaign changed(AdCampaign before, CampaignChange change) {
        return new AdCampaign(
                before.id(),
                change.name() == null ? before.name() : change.name(),
                change.status() == null ? before.status() : change.status(),
                change.budget() == null ? before.budget() : change.budget(),
                change.schedule() == null ? before.schedule() : change.schedule(),
                before.detail());
    }

    static AdCampaign read(Wire.Campaign found) {
        var serving = found.servingStatuses();
        return new AdCampaign(
                String.valueOf(found.id()),
                found.name() == null ? "" : found.name(),
                status(found.status()),
                budget(found),
                schedule(found.runSchedule()),
                serving == null ? "" : String.join(" ", serving));
    }

    private static @Nullable CampaignBudget budget(Wire.Campaign found) {
        var amount = found.dailyBudget() == null ? found.totalBudget() : found.dailyBudget();
        if (amount == null) return null;
        var money = Money.of(amount.amount(), amount.currencyCode());
        if (money.micros() <= 0) return null;
        return new CampaignBudget(money, found.dailyBudget() == null ? Period.LIFETIME : Period.DAILY);
    }

    private static @Nullable Schedule schedule(Wire.@Nullable RunSchedule times) {
        if (times == null || times.start() == null) return null;
        var end = times.end() == null ? null : Instant.ofEpochMilli(times.end()).atZone(ZoneOffset.UTC);
        var start = Instant.ofEpochMilli(times.start()).atZone(ZoneOffset.UTC);
        return end != null && !end.isAfter(start) ? null : new Schedule(start, end);
    }

    private static Wire.RunSchedule schedule(Schedule schedule) {
        var end = schedule.end();
        return new Wire.RunSchedule(
                schedule.start().toInstant().toEpochMilli(),
                end == null ? null : end.toInstant().toEpochMilli());
    }

    private static String field(Period period) {
        return period == Period.DAILY ? "dailyBudget" : "totalBudget";
    }

    private static String objective(Objective objective) {
        return switch (objective) {
            case AWARENESS -> "BRAND_AWARENESS";
            case TRAFFIC -> "WEBSITE_VISIT";
            case ENGAGEMENT -> "ENGAGEMENT";
            case LEADS -> "LEAD_GENERATION";
            case SALES -> "WEBSITE_CONVERSION";
        };
    }

    private static String goal(Objective objective) {
        return switch (objective) {
            case AWARENESS -> "MAX_REACH";
            case TRAFFIC, ENGAGEMENT -> "MAX_CLICK";
            case LEADS -> "MAX_LEAD";
            case SALES -> "MAX_CONVERSION";
        };
    }

    private static String status(AdCampaign.Status status) {
        return switch (status) {
            case ACTIVE -> "ACTIVE";
            case PAUSED -> "PAUSED";
            case ENDED -> "ARCHIVED";
        };
    }

    private static AdCampaign.Status status(@Nullable String status) {
        return switch (status) {
            case "ACTIVE" -> AdCampaign.Status.ACTIVE;
            case "ARCHIVED", "COMPLETED", "CANCELED", "PENDING_DELETION", "REMOVED" -> AdCampaign.Status.ENDED;
            case null, default -> AdCampaign.Status.PAUSED;
        };
    }
}
