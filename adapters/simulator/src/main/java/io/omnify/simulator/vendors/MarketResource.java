package io.omnify.simulator.vendors;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.market.Books;
import io.omnify.simulator.market.Market;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.market.Optimum;
import io.omnify.simulator.market.SimCampaign;
import io.omnify.simulator.market.SimDay;
import io.omnify.simulator.model.Json;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** The market seen from above: its time, its true books and what could have been made of a budget. */
@Path("/simulator/market")
public class MarketResource {
    private static final int MOST = 1_000;

    private final Market market;
    private final Instance<CampaignFill> vendors;

    MarketResource(Market market, @Any Instance<CampaignFill> vendors) {
        this.market = market;
        this.vendors = vendors;
    }

    /** What time it is in the market, and how many times as fast as ours it passes. */
    public record Clock(Instant now, int rate) {}

    /** How many campaigns an account has now. */
    public record Filled(String vendor, String account, int campaigns) {}

    /** Why something was refused. */
    public record Refused(String error) {}

    @GET
    @Path("/clock")
    public Clock clock() {
        return new Clock(market.now(), market.clock().rate());
    }

    /** {@code {advance: "P30D"}}, {@code {to: "2027-01-01T00:00:00Z"}} or {@code {rate: 129600}}; 0 stops it. */
    @POST
    @Path("/clock")
    @Consumes(MediaType.WILDCARD)
    public Response move(String body) {
        JsonNode order = Json.read(body);
        return answer(() -> {
            if (order.has("rate")) market.run(order.path("rate").asInt(-1));
            else if (order.has("to"))
                market.advance(Duration.between(
                        market.now(), Instant.parse(order.path("to").asText())));
            else market.advance(Duration.parse(order.path("advance").asText()));
            return clock();
        });
    }

    @GET
    @Path("/accounts")
    public Response accounts(@QueryParam("vendor") String vendor, @QueryParam("tenant") String tenant) {
        return answer(() -> {
            if (vendor == null || tenant == null) throw new IllegalArgumentException("vendor and tenant are needed");
            return List.<MarketAccount>copyOf(market.accounts(vendor, tenant));
        });
    }

    @GET
    @Path("/campaigns")
    public List<SimCampaign> campaigns(
            @QueryParam("vendor") @DefaultValue("") String vendor,
            @QueryParam("account") @DefaultValue("") String account) {
        return market.list(vendor, account);
    }

    /** So many more that run, in the tenant's first account at each vendor or at the one that is named. */
    @POST
    @Path("/campaigns")
    @Consumes(MediaType.WILDCARD)
    public Response open(
            @QueryParam("tenant") @DefaultValue("") String tenant,
            @QueryParam("count") int count,
            @QueryParam("vendor") @DefaultValue("") String vendor) {
        return answer(() -> {
            if (tenant.isEmpty() || count < 1 || count > MOST)
                throw new IllegalArgumentException("a tenant and a count of 1 to " + MOST + " are needed");
            return vendors.stream()
                    .filter(each -> vendor.isEmpty() || each.vendor().equals(vendor))
                    .sorted(Comparator.comparing(CampaignFill::vendor))
                    .map(each -> filled(each, tenant, count))
                    .toList();
        });
    }

    private Filled filled(CampaignFill fill, String tenant, int count) {
        var account = market.accounts(fill.vendor(), tenant).getFirst();
        fill.open(account, count);
        return new Filled(
                fill.vendor(),
                account.id(),
                market.list(fill.vendor(), account.id()).size());
    }

    /** The true books: of the account's whole life, or of the days when both are given. */
    @GET
    @Path("/books")
    public Response books(
            @QueryParam("vendor") @DefaultValue("") String vendor,
            @QueryParam("account") @DefaultValue("") String account,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to) {
        return answer(() -> from.isEmpty()
                ? (Books) market.books(vendor, account)
                : market.books(vendor, account, LocalDate.parse(from), LocalDate.parse(to)));
    }

    /** What the vendor would tell now of each day. */
    @GET
    @Path("/days")
    public Response days(
            @QueryParam("vendor") @DefaultValue("") String vendor,
            @QueryParam("account") @DefaultValue("") String account,
            @QueryParam("campaign") List<String> campaigns,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to) {
        return answer(() -> List.<SimDay>copyOf(
                market.days(vendor, account, campaigns, LocalDate.parse(from), LocalDate.parse(to))));
    }

    /** {@code {campaigns: [{vendor, account, campaign}], budget_cents, from, to}}: the clairvoyant's split. */
    @POST
    @Path("/optimum")
    @Consumes(MediaType.WILDCARD)
    public Response optimum(String body) {
        JsonNode asked = Json.read(body);
        return answer(() -> (Optimum) market.optimum(
                asked.path("campaigns").valueStream().map(this::campaign).toList(),
                asked.path("budget_cents").asLong(-1),
                LocalDate.parse(asked.path("from").asText()),
                LocalDate.parse(asked.path("to").asText())));
    }

    private SimCampaign campaign(JsonNode named) {
        var id = named.path("campaign").asText();
        return market.find(named.path("vendor").asText(), named.path("account").asText(), id)
                .orElseThrow(() -> new IllegalArgumentException("no campaign " + id));
    }

    private static Response answer(Supplier<?> question) {
        try {
            return Response.ok(question.get()).build();
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Response.status(422)
                    .entity(new Refused(String.valueOf(e.getMessage())))
                    .build();
        }
    }
}
