package io.omnify.google;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes over the wire, as Google names it. Whole numbers of 64 bits travel as text. The same record is written and
 * read: only what is not null is sent, and what is not known is passed over.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.LowerCamelCaseStrategy.class)
interface Wire {
    /** Independent of how the service around it writes JSON. */
    ObjectMapper JSON = new ObjectMapper();

    /** All of it or nothing: partial failure is left out, and what is made can refer to what was made before it. */
    record Mutate(List<Operation> mutateOperations) implements Wire {}

    record Operation(
            @Nullable Change<CampaignBudget> campaignBudgetOperation,
            @Nullable Change<Campaign> campaignOperation,
            @Nullable Change<Criterion> campaignCriterionOperation,
            @Nullable Change<AdGroup> adGroupOperation,
            @Nullable Change<AdGroupAd> adGroupAdOperation,
            @Nullable Change<AdGroupCriterion> adGroupCriterionOperation,
            @Nullable Change<PeopleWire.UserList> userListOperation)
            implements Wire {
        static Operation budget(Change<CampaignBudget> change) {
            return new Operation(change, null, null, null, null, null, null);
        }

        static Operation campaign(Change<Campaign> change) {
            return new Operation(null, change, null, null, null, null, null);
        }

        static Operation criterion(Criterion criterion) {
            return new Operation(null, null, Change.create(criterion), null, null, null, null);
        }

        static Operation adGroup(AdGroup group) {
            return new Operation(null, null, null, Change.create(group), null, null, null);
        }

        static Operation ad(AdGroupAd ad) {
            return new Operation(null, null, null, null, Change.create(ad), null, null);
        }

        static Operation keyword(AdGroupCriterion keyword) {
            return new Operation(null, null, null, null, null, Change.create(keyword), null);
        }

        static Operation userList(PeopleWire.UserList list) {
            return new Operation(null, null, null, null, null, null, Change.create(list));
        }
    }

    record Change<T>(
            @Nullable T create,
            @Nullable T update,
            @Nullable String updateMask,
            @Nullable String remove) implements Wire {
        static <T> Change<T> create(T resource) {
            return new Change<>(resource, null, null, null);
        }

        static <T> Change<T> update(T resource, String mask) {
            return new Change<>(null, resource, mask, null);
        }

        static <T> Change<T> remove(String name) {
            return new Change<>(null, null, null, name);
        }
    }

    record CampaignBudget(
            @Nullable String resourceName,
            @Nullable String amountMicros,
            @Nullable String totalAmountMicros,
            @Nullable String period,
            @Nullable String deliveryMethod,
            @Nullable Boolean explicitlyShared)
            implements Wire {}

    /** Ways to bid without a number of their own are empty objects. */
    record Empty() implements Wire {}

    record Campaign(
            @Nullable String resourceName,
            @Nullable String id,
            @Nullable String name,
            @Nullable String status,
            @Nullable String primaryStatus,
            @Nullable String advertisingChannelType,
            @Nullable String campaignBudget,
            @Nullable String startDateTime,
            @Nullable String endDateTime,
            @Nullable String containsEuPoliticalAdvertising,
            @Nullable Empty targetSpend,
            @Nullable Empty maximizeConversions,
            @Nullable Empty maximizeConversionValue)
            implements Wire {
        /** For a change of what a campaign has. */
        static Campaign changed(
                String resourceName,
                @Nullable String name,
                @Nullable String status,
                @Nullable String start,
                @Nullable String end) {
            return new Campaign(resourceName, null, name, status, null, null, null, start, end, null, null, null, null);
        }
    }

    record Criterion(
            @Nullable String campaign,
            @Nullable Location location,
            @Nullable UserListInfo userList) implements Wire {}

    record Location(String geoTargetConstant) implements Wire {}

    record UserListInfo(String userList) implements Wire {}

    record AdGroup(String resourceName, String name, String campaign, String status, String type) implements Wire {}

    record AdGroupAd(String adGroup, String status, Ad ad) implements Wire {}

    record Ad(List<String> finalUrls, ResponsiveSearchAd responsiveSearchAd) implements Wire {}

    record ResponsiveSearchAd(List<Asset> headlines, List<Asset> descriptions) implements Wire {}

    record Asset(String text) implements Wire {}

    record AdGroupCriterion(String adGroup, String status, Keyword keyword) implements Wire {}

    record Keyword(String text, String matchType) implements Wire {}

    record Mutated(@Nullable List<Result> mutateOperationResponses, Errors.@Nullable Status partialFailureError)
            implements Wire {}

    record Result(
            @Nullable Named campaignBudgetResult,
            @Nullable Named campaignResult,
            @Nullable Named userListResult) implements Wire {}

    record Named(@Nullable String resourceName) implements Wire {}

    record Query(String query, @Nullable String pageToken) implements Wire {}

    record Found(@Nullable List<Row> results, @Nullable String nextPageToken) implements Wire {}

    record Row(
            @Nullable Campaign campaign,
            @Nullable CampaignBudget campaignBudget,
            @Nullable Metrics metrics,
            @Nullable Segments segments,
            @Nullable Customer customer,
            @Nullable Customer customerClient,
            PeopleWire.@Nullable UserList userList,
            @Nullable GeoTarget geoTargetConstant)
            implements Wire {}

    record Metrics(
            @Nullable String impressions,
            @Nullable String clicks,
            @Nullable String costMicros,
            java.math.@Nullable BigDecimal conversions,
            java.math.@Nullable BigDecimal conversionsValue)
            implements Wire {}

    record Segments(@Nullable String date, @Nullable Integer hour) implements Wire {}

    record Customer(
            @Nullable String id,
            @Nullable String descriptiveName,
            @Nullable String currencyCode,
            @Nullable String timeZone,
            @Nullable Boolean manager)
            implements Wire {}

    record GeoTarget(
            @Nullable String resourceName, @Nullable String countryCode) implements Wire {}

    record Customers(@Nullable List<String> resourceNames) implements Wire {}
}
