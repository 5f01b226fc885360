package io.omnify.simulator.gohighlevel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.vendors.VendorStore;
import io.omnify.simulator.vendors.VendorStore.Place;
import java.time.Instant;

/** One customer's part of the CRM and where its documents lie. */
record Location(MarketAccount account, VendorStore store, Instant now) {
    static final String VENDOR = "gohighlevel";

    String id() {
        return account.id();
    }

    Place place(String kind) {
        return new Place(VENDOR, id(), kind);
    }

    String nextId(String kind) {
        return Ids.of(id() + "/" + kind + "/" + store.next(VENDOR, id() + "/" + kind));
    }

    String user() {
        return user(account.tenant());
    }

    static String user(String tenant) {
        return Ids.of("user/" + tenant);
    }

    String company() {
        return Ids.of("company/" + account.tenant());
    }

    void put(String kind, String id, ObjectNode body) {
        store.put(place(kind), id, body);
    }
}
