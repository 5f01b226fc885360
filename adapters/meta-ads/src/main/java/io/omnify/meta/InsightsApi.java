package io.omnify.meta;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.omnify.meta.Wire.Done;
import io.omnify.meta.Wire.Listing;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What campaigns did, by day or by hour: at once for short ranges, as a report that is waited for where there is much. */
@Path("")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface InsightsApi {
    /** The row's fields; the days and the currency are among them, because a number without them says nothing. */
    String FIELDS = "campaign_id,objective,impressions,clicks,spend,actions,action_values,account_currency";

    /**
     * The same by the hour, without what came of it: of what people do elsewhere Meta returns nothing by the hour, and
     * what is not there cannot be told from what did not happen.
     */
    String FIELDS_OF_HOURS = "campaign_id,impressions,clicks,spend,account_currency";

    String HOURS = "hourly_stats_aggregated_by_advertiser_time_zone";

    @GET
    @Path("act_{account}/insights")
    Listing<Row> insights(
            @BeanParam As as,
            @PathParam("account") String account,
            @QueryParam("level") String level,
            @QueryParam("fields") String fields,
            @QueryParam("time_range") String range,
            @QueryParam("time_increment") int days,
            @QueryParam("breakdowns") @Nullable String breakdowns,
            @QueryParam("filtering") String filtering,
            @QueryParam("use_unified_attribution_setting") boolean asTheirOwnPages,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    @POST
    @Path("act_{account}/insights")
    Done order(@BeanParam As as, @PathParam("account") String account, Order order);

    @GET
    @Path("{report}")
    Report report(@BeanParam As as, @PathParam("report") String report);

    @GET
    @Path("{report}/insights")
    Listing<Row> rows(
            @BeanParam As as,
            @PathParam("report") String report,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    /** A report to be made. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonNaming(SnakeCaseStrategy.class)
    record Order(
            String level,
            List<String> fields,
            Range timeRange,
            String timeIncrement,
            @Nullable List<String> breakdowns,
            List<Filter> filtering,
            boolean useUnifiedAttributionSetting) {}

    record Filter(String field, String operator, List<String> value) {
        /** Whatever became of a campaign since: without this Meta leaves out those that have ended. */
        static final Filter EVERY_CAMPAIGN = new Filter(
                "campaign.effective_status",
                "IN",
                List.of("ACTIVE", "PAUSED", "IN_PROCESS", "WITH_ISSUES", "ARCHIVED", "DELETED"));
    }

    record Range(String since, String until) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Report(
            @Nullable String asyncStatus,
            @Nullable Integer asyncPercentCompletion,
            @Nullable JsonNode error) implements Wire.Answer {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Row(
            @Nullable String campaignId,
            @Nullable String objective,
            @Nullable String dateStart,
            @JsonProperty(HOURS) @Nullable String hour,
            @Nullable String accountCurrency,
            @Nullable String impressions,
            @Nullable String clicks,
            @Nullable String spend,
            @Nullable List<Count> actions,
            @Nullable List<Count> actionValues) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Count(@Nullable String actionType, @Nullable String value) {}
}
