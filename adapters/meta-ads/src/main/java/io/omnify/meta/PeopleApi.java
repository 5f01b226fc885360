package io.omnify.meta;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.omnify.meta.Wire.Done;
import io.omnify.meta.Wire.Listing;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of people and what people did. Whoever is named here is named by hashes. */
@Path("")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface PeopleApi {
    @GET
    @Path("act_{account}/customaudiences")
    Listing<CustomAudience> audiences(
            @BeanParam As as,
            @PathParam("account") String account,
            @QueryParam("fields") String fields,
            @QueryParam("filtering") String filtering,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    @POST
    @Path("act_{account}/customaudiences")
    Done create(@BeanParam As as, @PathParam("account") String account, AudienceBody audience);

    @GET
    @Path("{audience}")
    CustomAudience audience(
            @BeanParam As as, @PathParam("audience") String audience, @QueryParam("fields") String fields);

    @POST
    @Path("{audience}/users")
    Received add(@BeanParam As as, @PathParam("audience") String audience, Upload people);

    @DELETE
    @Path("{audience}/users")
    Received remove(@BeanParam As as, @PathParam("audience") String audience, Upload people);

    @POST
    @Path("{pixel}/events")
    EventsReceived send(@BeanParam As as, @PathParam("pixel") String pixel, Events events);

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CustomAudience(
            @Nullable String id,
            @Nullable String accountId,
            @Nullable String name,
            @Nullable Long approximateCountLowerBound,
            @Nullable Long approximateCountUpperBound,
            @Nullable JsonNode error)
            implements Wire.Answer {
        static final String FIELDS = "id,account_id,name,approximate_count_lower_bound,approximate_count_upper_bound";
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record AudienceBody(String name, String subtype, String customerFileSource, String description) {}

    record Upload(Payload payload, Session session) {}

    record Payload(List<String> schema, List<List<String>> data) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Session(long sessionId, int batchSeq, boolean lastBatchFlag, int estimatedNumTotal) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Received(
            @Nullable String sessionId,
            @Nullable Integer numReceived,
            @Nullable Integer numInvalidEntries,
            @Nullable JsonNode invalidEntrySamples,
            @Nullable JsonNode error)
            implements Wire.Answer {}

    record Events(List<Event> data) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Event(
            String eventName,
            long eventTime,
            String eventId,
            String actionSource,
            @Nullable String eventSourceUrl,
            UserData userData,
            @Nullable CustomData customData) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UserData(
            @Nullable List<String> em,
            @Nullable List<String> ph,
            @Nullable List<String> fn,
            @Nullable List<String> ln,
            @Nullable List<String> country,
            @Nullable String fbc) {}

    record CustomData(BigDecimal value, String currency) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record EventsReceived(
            @Nullable Integer eventsReceived,
            @Nullable String fbtraceId,
            @Nullable JsonNode error) implements Wire.Answer {}
}
