package io.omnify.simulator.gohighlevel;

import io.omnify.simulator.market.Market;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.vendors.VendorStore;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** Fills a tenant's locations with so many contacts that a sync has something to do. */
@Path("/simulator/gohighlevel/contacts")
public class SeedResource {
    private static final int MOST = 200_000;

    private final Market market;
    private final VendorStore store;
    private final Seed seed;

    SeedResource(Market market, VendorStore store, Seed seed) {
        this.market = market;
        this.store = store;
        this.seed = seed;
    }

    /** How many a location has now. */
    public record Filled(String location, int contacts) {}

    @POST
    public List<Filled> fill(@QueryParam("tenant") String tenant, @QueryParam("count") int count) {
        return market.accounts(Location.VENDOR, tenant).stream()
                .map(account -> filled(account, Math.clamp(count, 0, MOST)))
                .toList();
    }

    private Filled filled(MarketAccount account, int count) {
        var location = new Location(account, store, market.now());
        seed.ensure(location);
        return new Filled(location.id(), seed.contacts(location, count));
    }
}
