package io.omnify.simulator.google;

import java.util.Map;
import java.util.Set;

/** Which fields of which resources the simulated Google knows; all else is refused as Google refuses it. */
final class Resources {
    /**
     * A kind of thing an account has.
     *
     * @param operation the field of an operation that changes it
     * @param result the field of the answer that names it
     * @param kind as it is in names
     * @param writable what may be sent of it
     */
    record Kind(String operation, String result, String kind, Set<String> writable) {}

    static final Kind BUDGET = new Kind(
            "campaignBudgetOperation",
            "campaignBudgetResult",
            "campaignBudgets",
            Set.of("name", "amountMicros", "totalAmountMicros", "period", "deliveryMethod", "explicitlyShared"));

    static final Kind CAMPAIGN = new Kind(
            "campaignOperation",
            "campaignResult",
            "campaigns",
            Set.of(
                    "name",
                    "status",
                    "advertisingChannelType",
                    "campaignBudget",
                    "startDateTime",
                    "endDateTime",
                    "containsEuPoliticalAdvertising",
                    "networkSettings",
                    "manualCpc",
                    "targetSpend",
                    "maximizeConversions",
                    "maximizeConversionValue",
                    "targetImpressionShare"));

    static final Kind CRITERION = new Kind(
            "campaignCriterionOperation",
            "campaignCriterionResult",
            "campaignCriteria",
            Set.of("campaign", "location", "userList", "language", "negative"));

    static final Kind GROUP = new Kind(
            "adGroupOperation",
            "adGroupResult",
            "adGroups",
            Set.of("name", "campaign", "status", "type", "cpcBidMicros"));

    static final Kind AD =
            new Kind("adGroupAdOperation", "adGroupAdResult", "adGroupAds", Set.of("adGroup", "status", "ad"));

    static final Kind KEYWORD = new Kind(
            "adGroupCriterionOperation",
            "adGroupCriterionResult",
            "adGroupCriteria",
            Set.of("adGroup", "status", "keyword", "userList", "negative"));

    static final Kind USER_LIST = new Kind(
            "userListOperation",
            "userListResult",
            "userLists",
            Set.of("name", "description", "membershipLifeSpan", "crmBasedUserList", "membershipStatus"));

    static final Map<String, Kind> BY_OPERATION = Map.of(
            BUDGET.operation(), BUDGET,
            CAMPAIGN.operation(), CAMPAIGN,
            CRITERION.operation(), CRITERION,
            GROUP.operation(), GROUP,
            AD.operation(), AD,
            KEYWORD.operation(), KEYWORD,
            USER_LIST.operation(), USER_LIST);

    /** Ways to bid; a campaign has one of them. */
    static final Set<String> BIDDING = Set.of(
            "manualCpc", "targetSpend", "maximizeConversions", "maximizeConversionValue", "targetImpressionShare");

    private Resources() {}
}
