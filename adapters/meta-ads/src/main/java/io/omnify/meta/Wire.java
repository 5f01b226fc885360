package io.omnify.meta;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes over the wire of campaigns, as far as we use it. Ids and amounts are text there. */
public final class Wire {
    private Wire() {}

    /** Everything Meta answers may be an error instead, whatever the status says. */
    public interface Answer {
        @Nullable
        JsonNode error();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Listing<T>(
            @Nullable List<T> data,
            @Nullable Paging paging,
            @Nullable JsonNode error) implements Answer {
        List<T> items() {
            return data == null ? List.of() : data;
        }

        /** Where the next page begins; null on the last one. */
        @Nullable
        String after() {
            return paging == null || paging.next() == null || paging.cursors() == null
                    ? null
                    : paging.cursors().after();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Paging(
            @Nullable Cursors cursors, @Nullable String next) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Cursors(@Nullable String after) {}

    /** What a creation or a change is answered with. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Done(
            @Nullable String id,
            @Nullable Boolean success,
            @Nullable String reportRunId,
            @Nullable JsonNode error) implements Answer {}

    /** An object of which only the identity matters. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Named(
            @Nullable String id,
            @Nullable String name,
            @Nullable JsonNode error) implements Answer {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record AdAccount(
            @Nullable String accountId,
            @Nullable String name,
            @Nullable String currency,
            @Nullable String timezoneName,
            @Nullable JsonNode error)
            implements Answer {
        static final String FIELDS = "account_id,name,currency,timezone_name";
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Campaign(
            @Nullable String id,
            @Nullable String accountId,
            @Nullable String name,
            @Nullable String status,
            @Nullable String effectiveStatus,
            @Nullable String dailyBudget,
            @Nullable String lifetimeBudget,
            @Nullable String startTime,
            @Nullable String stopTime,
            @Nullable JsonNode error)
            implements Answer {
        static final String FIELDS =
                "id,account_id,name,status,effective_status,daily_budget,lifetime_budget,start_time,stop_time";
    }

    /** A campaign to be created or changed; only what is there is sent. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CampaignBody(
            @Nullable String name,
            @Nullable String objective,
            @Nullable String status,
            @Nullable List<String> specialAdCategories,
            @Nullable Long dailyBudget,
            @Nullable Long lifetimeBudget,
            @Nullable String bidStrategy,
            @Nullable String startTime,
            @Nullable String stopTime) {
        static CampaignBody named(String name) {
            return new CampaignBody(name, null, null, null, null, null, null, null, null);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AdSetBody(
            @Nullable String name,
            @Nullable String campaignId,
            @Nullable String status,
            @Nullable String billingEvent,
            @Nullable String optimizationGoal,
            @Nullable String destinationType,
            @Nullable PromotedObject promotedObject,
            @Nullable Targeting targeting,
            @Nullable String dsaBeneficiary,
            @Nullable String dsaPayor,
            @Nullable String startTime,
            @Nullable String endTime) {
        static AdSetBody times(@Nullable String startTime, String endTime) {
            return new AdSetBody(null, null, null, null, null, null, null, null, null, null, startTime, endTime);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    public record PromotedObject(String pixelId, String customEventType) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Targeting(
            GeoLocations geoLocations,
            int ageMin,
            int ageMax,
            List<String> publisherPlatforms,
            List<Reference> customAudiences,
            List<Interests> flexibleSpec,
            Automation targetingAutomation) {}

    public record GeoLocations(List<String> countries) {}

    public record Reference(String id) {}

    public record Interests(List<Reference> interests) {}

    /** Off: without this Meta widens the audience as it likes. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Automation(int advantageAudience) {}

    public record AdBody(
            String name, @JsonProperty("adset_id") String adSet, String status, CreativeBody creative) {}

    @JsonNaming(SnakeCaseStrategy.class)
    public record CreativeBody(String name, Story objectStorySpec) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Story(String pageId, @Nullable String instagramUserId, LinkData linkData) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LinkData(
            String link,
            String message,
            String name,
            @Nullable String picture) {}
}
