package io.omnify.simulator.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.google.Resources.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Google wants of budgets, campaigns and the rest before it takes them. */
final class Checks {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final long SMALLEST_UNIT = 10_000;
    private static final String CUSTOM_PERIOD = "CUSTOM_PERIOD";

    private final Draft draft;
    private final LocalDate today;

    Checks(Draft draft, LocalDate today) {
        this.draft = draft;
        this.today = today;
    }

    void check(Kind kind, ObjectNode body, Optional<ObjectNode> before) {
        if (kind == Resources.BUDGET) budget(body);
        else if (kind == Resources.CAMPAIGN) campaign(body, before);
        else if (kind == Resources.USER_LIST) userList(body);
        else if (kind == Resources.CRITERION) parent(Resources.CAMPAIGN, body, "campaign");
        else if (kind == Resources.GROUP) parent(Resources.CAMPAIGN, body, "campaign");
        else {
            parent(Resources.GROUP, body, "adGroup");
            if (kind == Resources.AD) ad(body);
        }
    }

    private void budget(ObjectNode budget) {
        boolean whole = budget.path("period").asText().equals(CUSTOM_PERIOD);
        var field = whole ? "totalAmountMicros" : "amountMicros";
        var other = whole ? "amountMicros" : "totalAmountMicros";
        if (budget.has(other))
            throw budgetError(
                    whole
                            ? "BUDGET_AMOUNT_MUST_BE_UNSET_FOR_CUSTOM_BUDGET_PERIOD"
                            : "TOTAL_BUDGET_AMOUNT_MUST_BE_UNSET_FOR_BUDGET_PERIOD_DAILY",
                    other);
        long micros = budget.path(field).asLong();
        if (!budget.has(field)) throw required(field);
        if (micros <= 0) throw budgetError("NEGATIVE_MONEY_AMOUNT", field);
        if (micros % SMALLEST_UNIT != 0) throw budgetError("NON_MULTIPLE_OF_MINIMUM_CURRENCY_UNIT", field);
    }

    private static GoogleError budgetError(String code, String field) {
        return GoogleError.invalid("campaignBudgetError", code, "The budget is not possible: " + code, snake(field));
    }

    private void campaign(ObjectNode campaign, Optional<ObjectNode> before) {
        need(campaign, "name", "advertisingChannelType", "campaignBudget");
        if (!campaign.path("containsEuPoliticalAdvertising").asText().contains("CONTAIN"))
            throw GoogleError.invalid(
                    "mutateError",
                    "EU_POLITICAL_ADVERTISING_DECLARATION_REQUIRED",
                    "Say whether the campaign contains EU political advertising.",
                    "contains_eu_political_advertising");
        if (Resources.BIDDING.stream().filter(campaign::has).count() != 1) throw required("campaign_bidding_strategy");
        uniqueName(Resources.CAMPAIGN, campaign, "campaignError", "DUPLICATE_CAMPAIGN_NAME");
        var budget = draft.find(
                        Resources.BUDGET, campaign.path("campaignBudget").asText())
                .orElseThrow(() -> GoogleError.notFound("The budget is not there.", "campaign_budget"));
        var end = schedule(campaign, before);
        if (end == null && budget.path("period").asText().equals(CUSTOM_PERIOD))
            throw GoogleError.invalid(
                    "campaignBudgetError", "INVALID_PERIOD", "Such a budget needs an end.", "end_date_time");
    }

    private @Nullable LocalDateTime schedule(ObjectNode campaign, Optional<ObjectNode> before) {
        var start = time(campaign, "startDateTime");
        var end = time(campaign, "endDateTime");
        var was = before.map(old -> old.path("startDateTime").asText()).orElse("");
        var asked = campaign.path("startDateTime").asText();
        if (start != null && !asked.equals(was) && start.toLocalDate().isBefore(today))
            throw date("CANNOT_SET_DATE_TO_PAST", "start_date_time");
        if (start != null && !asked.endsWith(" 00:00:00"))
            throw GoogleError.invalid(
                    "dateError",
                    "DATE_RANGE_ERROR_START_TIME_MUST_BE_THE_START_OF_A_DAY",
                    "This campaign type doesn't support a start date time that isn't the start of the day.",
                    "start_date_time");
        if (end != null && !campaign.path("endDateTime").asText().endsWith(" 23:59:59"))
            throw GoogleError.invalid(
                    "dateError",
                    "DATE_RANGE_ERROR_END_TIME_MUST_BE_THE_END_OF_A_DAY",
                    "This campaign type doesn't support an end date time that isn't the end of the day.",
                    "end_date_time");
        if (start != null && end != null && end.isBefore(start))
            throw date("START_DATE_AFTER_END_DATE", "end_date_time");
        return end;
    }

    private static GoogleError date(String code, String field) {
        return GoogleError.invalid("dateRangeError", code, "The dates are not possible: " + code, field);
    }

    private static @Nullable LocalDateTime time(ObjectNode campaign, String field) {
        var text = campaign.path(field).asText("");
        if (text.isEmpty()) return null;
        try {
            return LocalDateTime.parse(text, TIME);
        } catch (DateTimeParseException e) {
            throw GoogleError.invalid(
                    "dateError",
                    "INVALID_STRING_DATE_TIME_SECONDS",
                    "The string date time's format should be yyyy-mm-dd hh:mm:ss.",
                    snake(field));
        }
    }

    private void userList(ObjectNode list) {
        need(list, "name");
        if (!list.path("crmBasedUserList").path("uploadKeyType").asText().equals("CONTACT_INFO"))
            throw GoogleError.invalid(
                    "userListError", "CONCRETE_TYPE_REQUIRED", "Say what kind of list it is.", "crm_based_user_list");
        uniqueName(Resources.USER_LIST, list, "userListError", "NAME_ALREADY_USED");
    }

    private void uniqueName(Kind kind, ObjectNode body, String category, String code) {
        boolean used = draft.with(kind, "name", body.path("name").asText())
                .filter(each -> !each.path("status").asText().equals("REMOVED"))
                .anyMatch(each -> !each.path("resourceName").equals(body.path("resourceName")));
        if (used) throw GoogleError.invalid(category, code, "The name is used already.", "name");
    }

    private void ad(ObjectNode ad) {
        var search = ad.path("ad").path("responsiveSearchAd");
        if (ad.path("ad").path("finalUrls").isEmpty()) throw required("final_urls");
        if (search.path("headlines").size() < 3 || search.path("descriptions").size() < 2)
            throw GoogleError.invalid(
                    "collectionSizeError", "TOO_FEW", "Too few.", "ad", "responsive_search_ad", "headlines");
        texts(search.path("headlines"), 30, "headlines");
        texts(search.path("descriptions"), 90, "descriptions");
    }

    private static void texts(JsonNode texts, int longest, String field) {
        for (var text : texts)
            if (text.path("text").asText().length() > longest)
                throw GoogleError.invalid("stringLengthError", "TOO_LONG", "Too long.", "ad", field);
    }

    private void parent(Kind kind, ObjectNode body, String field) {
        if (draft.find(kind, body.path(field).asText()).isEmpty())
            throw GoogleError.notFound("What it belongs to is not there.", snake(field));
    }

    private static void need(ObjectNode body, String... fields) {
        for (var field : fields) if (body.path(field).asText("").isEmpty()) throw required(field);
    }

    private static GoogleError required(String field) {
        return GoogleError.invalid("fieldError", "REQUIRED", "The required field was not present.", snake(field));
    }

    static String snake(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
