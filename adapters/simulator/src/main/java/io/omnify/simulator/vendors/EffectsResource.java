package io.omnify.simulator.vendors;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Predicate;

/** Shows what really happened at the simulated vendors, so that a test can prove nothing was lost and nothing doubled. */
@Path("/simulator/effects")
public class EffectsResource {
    private static final int MOST = 10_000;

    private final VendorLedger ledger;

    EffectsResource(VendorLedger ledger) {
        this.ledger = ledger;
    }

    /** A part of the ledger and how many effects there are in all. */
    public record Effects(List<VendorEffect> data, long total) {}

    /** Empty parameters fit all; {@code contains} is text within the request; {@code from} skips so many effects. */
    @GET
    public Effects list(
            @QueryParam("vendor") @DefaultValue("") String vendor,
            @QueryParam("account") @DefaultValue("") String account,
            @QueryParam("operation") @DefaultValue("") String operation,
            @QueryParam("contains") @DefaultValue("") String contains,
            @QueryParam("from") @DefaultValue("0") long from,
            @QueryParam("limit") @DefaultValue("1000") int limit) {
        Predicate<VendorEffect> wanted = effect -> fits(vendor, effect.vendor())
                && fits(account, effect.account())
                && fits(operation, effect.operation())
                && (contains.isEmpty() || effect.request().toString().contains(contains));
        return new Effects(ledger.list(wanted, from, Math.clamp(limit, 1, MOST)), ledger.count());
    }

    @DELETE
    public void clear() {
        ledger.clear();
    }

    private static boolean fits(String asked, String value) {
        return asked.isEmpty() || asked.equals(value);
    }
}
