package io.omnify.simulator.sandbox;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** Shows what really happened in the sandbox, so that a test can prove that nothing was lost and nothing doubled. */
@Path("/simulator/sandbox/effects")
public class SandboxResource {
    private static final int MOST = 10_000;

    private final SandboxLedger ledger;

    SandboxResource(SandboxLedger ledger) {
        this.ledger = ledger;
    }

    /** {@code from} is the {@code next} of the page before. */
    @GET
    public SandboxLedger.Page list(
            @QueryParam("from") @DefaultValue("0") long from, @QueryParam("limit") @DefaultValue("1000") int limit) {
        return ledger.page(Math.max(0, from), Math.clamp(limit, 1, MOST));
    }

    @DELETE
    public void clear() {
        ledger.clear();
    }
}
