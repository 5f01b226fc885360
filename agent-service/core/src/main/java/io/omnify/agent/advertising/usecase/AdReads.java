package io.omnify.agent.advertising.usecase;

import static io.omnify.agent.errands.usecase.PlatformInputs.invalid;
import static io.omnify.agent.errands.usecase.PlatformInputs.number;
import static io.omnify.agent.errands.usecase.PlatformInputs.text;
import static io.omnify.agent.errands.usecase.PlatformInputs.textIfSaid;
import static io.omnify.agent.shared.domain.Json.object;

import io.omnify.agent.effects.port.Action.Call;
import io.omnify.agent.errands.usecase.PlatformAction.Entrance;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure.NotFound;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.platforms.port.AdPlatform;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be read of campaigns, in the form of JSON that workflows and agents get. */
final class AdReads {
    private static final int MOST_DAYS = 31;
    private static final int MOST_ROWS = 1_000;
    private static final int USUAL = 50;

    private final AdPlatform ads;

    AdReads(AdPlatform ads) {
        this.ads = ads;
    }

    Map<String, @Nullable Object> list(Call call, Entrance entrance) {
        int limit = number(call.input(), "limit", USUAL);
        var cursor = Optional.ofNullable(textIfSaid(call.input(), "cursor"));
        return entrance.ask(access -> {
            var page = ads.list(access, limit, cursor);
            var mode = access.mode().code();
            var all = campaigns(page.items());
            return page.next()
                    .map(next -> object("mode", mode, "campaigns", all, "next_cursor", next))
                    .orElseGet(() -> object("mode", mode, "campaigns", all));
        });
    }

    Map<String, @Nullable Object> get(Call call, Entrance entrance) {
        return entrance.ask(access ->
                answer(access, ads.get(access, text(call.input(), "campaign")).orElseThrow(AdReads::none)));
    }

    private static Object campaigns(List<AdCampaign> all) {
        var shown = new ArrayList<Map<String, @Nullable Object>>();
        for (var each : all) shown.add(campaign(each));
        return shown;
    }

    Map<String, @Nullable Object> metrics(Call call, Entrance entrance) {
        var from = day(call.input(), "from");
        var to = day(call.input(), "to");
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS)
            throw invalid("from and to span 1 to " + MOST_DAYS + " days");
        return entrance.ask(access -> metrics(access, from, to));
    }

    private Map<String, @Nullable Object> metrics(Access access, LocalDate from, LocalDate to) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        var left = new int[] {0};
        ads.metrics(access, from, to, each -> {
            if (rows.size() < MOST_ROWS) rows.add(row(each));
            else left[0]++;
        });
        return object("mode", access.mode().code(), "rows", rows, "truncated", left[0] > 0);
    }

    private static Map<String, @Nullable Object> row(DailyMetrics day) {
        return object(
                "campaign", day.campaign(),
                "day", day.day().toString(),
                "impressions", day.impressions(),
                "clicks", day.clicks(),
                "spend", day.spend().json(),
                "conversions", day.conversions(),
                "revenue", day.revenue().json());
    }

    /** A campaign as it is now, and in which world. */
    static Map<String, @Nullable Object> answer(Access access, AdCampaign campaign) {
        return object("mode", access.mode().code(), "campaign", campaign(campaign));
    }

    private static Map<String, @Nullable Object> campaign(AdCampaign campaign) {
        var budget = campaign.budget();
        var schedule = campaign.schedule();
        return object(
                "id",
                campaign.id(),
                "name",
                campaign.name(),
                "status",
                campaign.status().code(),
                "budget",
                budget == null ? null : budget(budget),
                "start_at",
                schedule == null ? null : schedule.start().toOffsetDateTime().toString(),
                "end_at",
                schedule == null ? null : end(schedule));
    }

    private static @Nullable String end(Schedule schedule) {
        var end = schedule.end();
        return end == null ? null : end.toOffsetDateTime().toString();
    }

    private static Map<String, @Nullable Object> budget(CampaignBudget budget) {
        return object(
                "amount", budget.amount().amount(),
                "currency", budget.amount().currency().getCurrencyCode(),
                "period", budget.period().code());
    }

    static PlatformFailed none() {
        return new PlatformFailed(new NotFound("campaign-not-found", "The platform has no such campaign."));
    }

    private static LocalDate day(Map<String, @Nullable Object> input, String name) {
        try {
            return LocalDate.parse(text(input, name));
        } catch (DateTimeParseException e) {
            throw invalid(name + " is no day");
        }
    }
}
