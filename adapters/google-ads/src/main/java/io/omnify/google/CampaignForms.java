package io.omnify.google;

import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.AdCampaign.Status;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.Objective;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.shared.domain.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The one place where campaigns change between our words and Google's: micros, whole days of the account, states. */
final class CampaignForms {
    /** What is asked of a campaign; each is a field of Google's row. */
    static final String CAMPAIGN = "campaign.resource_name, campaign.id, campaign.name, campaign.status,"
            + " campaign.primary_status, campaign.campaign_budget, campaign.start_date_time, campaign.end_date_time,"
            + " campaign_budget.resource_name, campaign_budget.amount_micros, campaign_budget.total_amount_micros,"
            + " campaign_budget.period, campaign_budget.explicitly_shared, customer.currency_code, customer.time_zone";

    static final String CUSTOM_PERIOD = "CUSTOM_PERIOD";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    /** How Google writes that there is no end. */
    private static final int ENDLESS = 2037;

    private CampaignForms() {}

    static AdCampaign campaign(Wire.Row row) {
        var campaign = need(row.campaign());
        var zone = zone(row);
        return new AdCampaign(
                need(campaign.id()),
                need(campaign.name()),
                status(campaign.status()),
                budget(row.campaignBudget(), currency(row)),
                schedule(campaign, zone),
                campaign.primaryStatus() == null ? "" : campaign.primaryStatus());
    }

    static ZoneId zone(Wire.Row row) {
        return ZoneId.of(need(need(row.customer()).timeZone()));
    }

    static Currency currency(Wire.Row row) {
        return Currency.getInstance(need(need(row.customer()).currencyCode()));
    }

    private static Status status(@Nullable String status) {
        return switch (status) {
            case "ENABLED" -> Status.ACTIVE;
            case "REMOVED" -> Status.ENDED;
            case null, default -> Status.PAUSED;
        };
    }

    static String status(Status status) {
        return switch (status) {
            case ACTIVE -> "ENABLED";
            case PAUSED -> "PAUSED";
            case ENDED -> "REMOVED";
        };
    }

    private static @Nullable CampaignBudget budget(Wire.@Nullable CampaignBudget budget, Currency currency) {
        if (budget == null) return null;
        boolean whole = CUSTOM_PERIOD.equals(budget.period());
        var micros = whole ? budget.totalAmountMicros() : budget.amountMicros();
        if (micros == null || Long.parseLong(micros) <= 0) return null;
        return new CampaignBudget(new Money(Long.parseLong(micros), currency), whole ? Period.LIFETIME : Period.DAILY);
    }

    private static @Nullable Schedule schedule(Wire.Campaign campaign, ZoneId zone) {
        var start = time(campaign.startDateTime(), zone);
        if (start == null) return null;
        var end = time(campaign.endDateTime(), zone);
        return new Schedule(start, end == null || end.getYear() >= ENDLESS ? null : end);
    }

    private static @Nullable ZonedDateTime time(@Nullable String time, ZoneId zone) {
        return time == null || time.isEmpty()
                ? null
                : LocalDateTime.parse(time, TIME).atZone(zone);
    }

    /** The first second of the day of the account on which it starts: search knows whole days only. */
    static String start(Schedule schedule, ZoneId zone) {
        return day(schedule.start(), zone).atStartOfDay().format(TIME);
    }

    /** The last second of the last day on which it runs, null when it has no end. */
    static @Nullable String end(Schedule schedule, ZoneId zone) {
        var end = schedule.end();
        return end == null
                ? null
                : day(end.minusNanos(1), zone).atTime(LAST_SECOND).format(TIME);
    }

    /** Whether Google has this end already. */
    static boolean isEnd(@Nullable String end, @Nullable String has) {
        if (has == null || has.isEmpty() || has.startsWith(ENDLESS + "-")) return end == null;
        return has.equals(end);
    }

    private static LocalDate day(ZonedDateTime time, ZoneId zone) {
        return time.withZoneSameInstant(zone).toLocalDate();
    }

    /** Cut to what the currency can pay: never more than was said. */
    static String micros(Money money) {
        int digits = Math.clamp(money.currency().getDefaultFractionDigits(), 0, 6);
        long unit = BigDecimal.TEN.pow(6 - digits).longValueExact();
        long cut = money.micros() / unit * unit;
        if (cut <= 0) throw Failures.invalid("budget.amount", "less than the currency can pay");
        return String.valueOf(cut);
    }

    /** Own to one campaign: it takes its name from there and nobody else can spend it. */
    static Wire.CampaignBudget budget(String name, CampaignBudget budget) {
        var micros = micros(budget.amount());
        return budget.period() == Period.LIFETIME
                ? new Wire.CampaignBudget(name, null, micros, CUSTOM_PERIOD, "STANDARD", false)
                : new Wire.CampaignBudget(name, micros, null, "DAILY", "STANDARD", false);
    }

    /**
     * Each objective as search with the bidding that serves it and asks for no further number: the most clicks, the most
     * conversions or the most value for the budget.
     */
    static Wire.Campaign paused(
            String resource, String budget, String name, Objective objective, String start, @Nullable String end) {
        return new Wire.Campaign(
                resource,
                null,
                name,
                "PAUSED",
                null,
                "SEARCH",
                budget,
                start,
                end,
                "DOES_NOT_CONTAIN_EU_POLITICAL_ADVERTISING",
                when(objective != Objective.LEADS && objective != Objective.SALES),
                when(objective == Objective.LEADS),
                when(objective == Objective.SALES));
    }

    private static Wire.@Nullable Empty when(boolean it) {
        return it ? new Wire.Empty() : null;
    }

    /** Google leaves out what is nought; what is asked for by name and must be there is not left out. */
    static <T> T need(@Nullable T value) {
        if (value == null) throw new MissingField();
        return value;
    }

    /** An answer lacks what was asked for. */
    static final class MissingField extends RuntimeException {
        MissingField() {
            super("the answer lacks what was asked for");
        }
    }
}
