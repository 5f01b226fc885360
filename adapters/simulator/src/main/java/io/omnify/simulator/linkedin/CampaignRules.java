package io.omnify.simulator.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.market.MarketAccount;
import jakarta.inject.Singleton;
import java.util.Set;

/** What LinkedIn wants of a campaign. */
@Singleton
class CampaignRules {
    private static final Set<String> FIELDS = Set.of(
            "account",
            "campaignGroup",
            "name",
            "status",
            "type",
            "objectiveType",
            "costType",
            "optimizationTargetType",
            "unitCost",
            "dailyBudget",
            "totalBudget",
            "runSchedule",
            "locale",
            "offsiteDeliveryEnabled",
            "audienceExpansionEnabled",
            "politicalIntent",
            "targetingCriteria",
            "creativeSelection",
            "associatedEntity");
    private static final Set<String> STATUSES =
            Set.of("ACTIVE", "PAUSED", "DRAFT", "ARCHIVED", "COMPLETED", "CANCELED");
    private static final Set<String> TYPES = Set.of("SPONSORED_UPDATES", "TEXT_AD", "SPONSORED_INMAILS", "DYNAMIC");
    private static final Set<String> OBJECTIVES = Set.of(
            "BRAND_AWARENESS",
            "ENGAGEMENT",
            "JOB_APPLICANTS",
            "LEAD_GENERATION",
            "WEBSITE_CONVERSION",
            "WEBSITE_VISIT",
            "VIDEO_VIEW");
    private static final Set<String> INTENTS = Set.of("POLITICAL", "NOT_POLITICAL", "NOT_DECLARED");
    private static final int LONGEST_NAME = 255;

    private final SimGroups groups;

    CampaignRules(SimGroups groups) {
        this.groups = groups;
    }

    void check(JsonNode campaign, MarketAccount account) {
        Check.fields(campaign, FIELDS);
        if (!Asked.id(Check.text(campaign, "account"), "urn:li:sponsoredAccount:")
                .equals(account.id())) throw LinkedInRefused.denied();
        var group = Asked.id(Check.text(campaign, "campaignGroup"), "urn:li:sponsoredCampaignGroup:");
        if (!groups.has(account.id(), group))
            throw LinkedInRefused.field("campaignGroup", "FIELD_INVALID", "is not a group of the account");
        if (Check.text(campaign, "name").length() > LONGEST_NAME)
            throw LinkedInRefused.field("name", "FIELD_LENGTH_TOO_LONG", "is longer than " + LONGEST_NAME);
        Check.oneOf(campaign, "status", STATUSES);
        Check.oneOf(campaign, "type", TYPES);
        Check.oneOf(campaign, "objectiveType", OBJECTIVES);
        Check.oneOf(campaign, "costType", Set.of("CPM", "CPC", "CPV"));
        Check.oneOf(campaign, "politicalIntent", INTENTS);
        Check.flag(campaign, "offsiteDeliveryEnabled");
        Check.text(campaign.path("locale"), "country");
        Check.schedule(campaign.path("runSchedule"));
        money(campaign, account);
        locations(campaign);
    }

    private static void money(JsonNode campaign, MarketAccount account) {
        Check.cents(campaign.path("unitCost"), "unitCost", account);
        boolean daily = campaign.has("dailyBudget");
        boolean total = campaign.has("totalBudget");
        if (!daily && !total)
            throw LinkedInRefused.field("dailyBudget", "FIELD_REQUIRED", "a campaign has a daily or a total budget");
        if (daily) positive(campaign, "dailyBudget", account);
        if (total) positive(campaign, "totalBudget", account);
    }

    private static void positive(JsonNode campaign, String name, MarketAccount account) {
        if (Check.cents(campaign.path(name), name, account) < 1)
            throw LinkedInRefused.field(name + "/amount", "BUDGET_TOO_LOW", "is too low");
    }

    /** LinkedIn shows nothing to the whole world. */
    private static void locations(JsonNode campaign) {
        for (var facet : campaign.path("targetingCriteria").path("include").path("and"))
            if (facet.path("or").path("urn:li:adTargetingFacet:locations").size() > 0) return;
        throw LinkedInRefused.field("targetingCriteria", "LOCATION_REQUIRED", "has no location");
    }

    /** Whether a search is for it. */
    boolean wanted(Asked asked, JsonNode campaign) {
        var statuses = asked.wanted("status");
        var names = asked.wanted("name");
        var groupsWanted = asked.wanted("campaignGroup");
        return (statuses.isEmpty() || statuses.contains(campaign.path("status").asText()))
                && (names.isEmpty() || names.contains(campaign.path("name").asText()))
                && (groupsWanted.isEmpty()
                        || groupsWanted.contains(campaign.path("campaignGroup").asText()));
    }
}
