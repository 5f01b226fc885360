package io.omnify.linkedin;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** LinkedIn's records, as far as we use them: read with patience, written without a field that is not set. */
final class Wire {
    private Wire() {}

    /** A decimal text and its currency. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Amount(String amount, String currencyCode) {}

    /** Milliseconds since 1970. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RunSchedule(@Nullable Long start, @Nullable Long end) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Locale(String country, String language) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Campaign(
            @Nullable Long id,
            @Nullable String account,
            @Nullable String campaignGroup,
            @Nullable String name,
            @Nullable String status,
            @Nullable String type,
            @Nullable String objectiveType,
            @Nullable String costType,
            @Nullable String optimizationTargetType,
            @Nullable Amount unitCost,
            @Nullable Amount dailyBudget,
            @Nullable Amount totalBudget,
            @Nullable RunSchedule runSchedule,
            @Nullable Locale locale,
            @Nullable Boolean offsiteDeliveryEnabled,
            @Nullable Boolean audienceExpansionEnabled,
            @Nullable String politicalIntent,
            @Nullable Map<String, Object> targetingCriteria,
            @Nullable List<String> servingStatuses) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(
            @Nullable Long id,
            @Nullable String account,
            @Nullable String name,
            @Nullable String status,
            @Nullable RunSchedule runSchedule) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record AdAccount(
            @Nullable Long id,
            @Nullable String name,
            @Nullable String currency) {}

    /** What shall be different, and what shall not be set any more. */
    record Patch(Change patch) {}

    record Change(
            @JsonProperty("$set") @JsonInclude(JsonInclude.Include.NON_EMPTY)
            Map<String, Object> set,

            @JsonProperty("$delete") @JsonInclude(JsonInclude.Include.NON_EMPTY)
            List<String> delete) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Day(int year, int month, int day) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DateRange(@Nullable Day start) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record AnalyticsRow(
            @Nullable DateRange dateRange,
            @Nullable List<String> pivotValues,
            long impressions,
            long clicks,
            @Nullable String costInLocalCurrency,
            @Nullable String externalWebsiteConversions,
            @Nullable String conversionValueInLocalCurrency) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entity(@Nullable String urn, @Nullable String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Segment(
            @Nullable Long id,
            @Nullable String name,
            @Nullable String description,
            @Nullable String sourcePlatform,
            @Nullable String type,
            @Nullable String account,
            @Nullable List<Destination> destinations) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Destination(
            String destination,
            @Nullable String destinationSegmentId,
            @Nullable Long audienceSize) {}

    record Batch(List<?> elements) {}

    record UserId(String idType, String idValue) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SegmentUser(
            String action,
            List<UserId> userIds,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String country) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConversionEvent(
            String conversion,
            long conversionHappenedAt,
            @Nullable Amount conversionValue,
            String eventId,
            User user) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record User(List<UserId> userIds, @Nullable UserInfo userInfo) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UserInfo(
            String firstName, String lastName, @Nullable String countryCode) {}

    /** One answer of a batch. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record RowStatus(int status, @Nullable RowError error) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RowError(
            @Nullable String message,
            @Nullable String code,
            @Nullable Integer serviceErrorCode) {}
}
