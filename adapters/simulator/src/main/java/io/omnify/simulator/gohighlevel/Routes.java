package io.omnify.simulator.gohighlevel;

import io.omnify.simulator.faults.FaultKind;
import io.omnify.simulator.market.Market;
import io.omnify.simulator.vendors.Locks;
import io.omnify.simulator.vendors.VendorAnswer;
import io.omnify.simulator.vendors.VendorCall;
import io.omnify.simulator.vendors.VendorLedger;
import io.omnify.simulator.vendors.VendorStore;
import io.omnify.simulator.vendors.VendorWire;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** GoHighLevel's API, as its specification and its defects have it. */
@Singleton
class Routes {
    static final String PREFIX = "/gohighlevel";

    private final VendorWire wire;
    private final VendorStore store;
    private final VendorLedger ledger;
    private final Market market;
    private final Table table;
    private final Locks locks = new Locks();

    Routes(VendorWire wire, VendorStore store, VendorLedger ledger, Market market, Table table) {
        this.wire = wire;
        this.store = store;
        this.ledger = ledger;
        this.market = market;
        this.table = table;
    }

    void register(@Observes Router router) {
        wire.serve(router, Location.VENDOR, PREFIX, this::answer);
    }

    private VendorAnswer answer(VendorCall call) {
        try {
            return call.path().equals(PREFIX + "/oauth/token") ? token(call) : known(call);
        } catch (Refused refused) {
            return refused.answer();
        }
    }

    private VendorAnswer token(VendorCall call) {
        Gate.spoil(call);
        return table.account().token(call);
    }

    private VendorAnswer known(VendorCall call) {
        var owner = table.gate().enter(call);
        var left = table.allowance().take(owner.tenant());
        if (call.is(FaultKind.DAILY_QUOTA) || call.is(FaultKind.QUOTA)) left = left.noneToday();
        if (call.is(FaultKind.RATE_LIMIT)) left = left.noneNow();
        if (left.over()) return left.on(Refused.with(429, "Too Many Requests").answer());
        try {
            Gate.spoil(call);
            owner.accounts().forEach(account -> table.seed().ensure(new Location(account, store, market.now())));
            var request = new Request(call, owner, List.of(), store, ledger, market.now());
            return left.on(spoiled(call, done(request)));
        } catch (Refused refused) {
            return left.on(refused.answer());
        }
    }

    /** Changes look first, at who has the address already for one, so that a tenant's come one after the other. */
    private VendorAnswer done(Request request) {
        if (request.call().method().equals("GET")) return table.answer(request);
        synchronized (locks.of(request.owner().tenant())) {
            return table.answer(request);
        }
    }

    /** It is done, and the answer says it is not: the vendor is known for it. */
    private static VendorAnswer spoiled(VendorCall call, VendorAnswer answer) {
        return call.is(FaultKind.SUCCESS_AS_ERROR)
                ? Refused.unprocessable(List.of("customFields must be an array"))
                        .answer()
                : answer;
    }
}
