package io.omnify.agent.advertising.usecase;

import static io.omnify.agent.shared.domain.Json.object;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure.NotFound;
import io.omnify.agent.platforms.port.AdPlatform;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be read of campaigns, in the form of JSON that workflows and agents get. */
final class AdReads {
    private static final int MOST_DAYS = 31;
    private static final int MOST_ROWS = 1_000;
    private static final int USUAL = 50;

    static final AdAction.Operation LIST = reading(AdReads::list);
    static final AdAction.Operation GET = reading(AdReads::get);
    static final AdAction.Operation METRICS = reading(AdReads::metrics);

    private AdReads() {}

    private static Map<String, @Nullable Object> list(
            AdPlatform ads, Access access, Map<String, @Nullable Object> input) {
        int limit = input.get("limit") instanceof Number number ? number.intValue() : USUAL;
        var cursor = Optional.<Object>ofNullable(input.get("cursor")).map(String::valueOf);
        var page = ads.list(access, limit, cursor);
        return answer(access, "campaigns", campaigns(page.items()), page.next().orElse(null));
    }

    private static Map<String, @Nullable Object> get(
            AdPlatform ads, Access access, Map<String, @Nullable Object> input) {
        var campaign = ads.get(access, text(input, "campaign")).orElseThrow(AdReads::none);
        return answer(access, "campaign", campaign(campaign), null);
    }

    private static Object campaigns(List<AdCampaign> all) {
        var shown = new ArrayList<Map<String, @Nullable Object>>();
        for (var each : all) shown.add(campaign(each));
        return shown;
    }

    private interface Read {
        Map<String, @Nullable Object> of(AdPlatform ads, Access access, Map<String, @Nullable Object> input);
    }

    private static AdAction.Operation reading(Read read) {
        return new AdAction.Operation() {
            @Override
            public Map<String, @Nullable Object> perform(
                    AdPlatform ads, Access access, Map<String, @Nullable Object> input) {
                return read.of(ads, access, input);
            }

            @Override
            public Optional<Map<String, @Nullable Object>> done(
                    AdPlatform ads, Access access, Map<String, @Nullable Object> input) {
                return Optional.empty();
            }
        };
    }

    private static Map<String, @Nullable Object> metrics(
            AdPlatform ads, Access access, Map<String, @Nullable Object> input) {
        var from = day(input, "from");
        var to = day(input, "to");
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS)
            throw new IllegalArgumentException("from and to span 1 to " + MOST_DAYS + " days");
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

    static Map<String, @Nullable Object> answer(Access access, String name, Object value, @Nullable String nextCursor) {
        return nextCursor == null
                ? object("mode", access.mode().code(), name, value)
                : object("mode", access.mode().code(), name, value, "next_cursor", nextCursor);
    }

    static Map<String, @Nullable Object> campaign(AdCampaign campaign) {
        var budget = campaign.budget();
        return object(
                "id", campaign.id(),
                "name", campaign.name(),
                "status", campaign.status().name().toLowerCase(Locale.ROOT),
                "budget", budget == null ? null : budget(budget));
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

    static String text(Map<String, @Nullable Object> input, String name) {
        return String.valueOf(input.get(name));
    }

    private static LocalDate day(Map<String, @Nullable Object> input, String name) {
        try {
            return LocalDate.parse(text(input, name));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(name + " is no day", e);
        }
    }
}
