package io.omnify.simulator.google;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.vendors.VendorStore;
import io.omnify.simulator.vendors.VendorStore.Place;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;

/** What an account at the simulated Google has, each thing by the number at the end of its name. */
@Singleton
class GoogleStore {
    static final String VENDOR = "google_ads";
    private static final long CUSTOMERS = 10_000_000_000L;

    private final VendorStore store;

    GoogleStore(VendorStore store) {
        this.store = store;
    }

    /** Kinds are named as in the names of resources. */
    static Place place(String customer, String kind) {
        return new Place(VENDOR, customer, kind);
    }

    Optional<ObjectNode> get(String customer, String kind, String id) {
        return store.get(place(customer, kind), id);
    }

    void put(String customer, String kind, String id, ObjectNode body) {
        store.put(place(customer, kind), id, body);
    }

    boolean add(String customer, String kind, String id, ObjectNode body) {
        return store.add(place(customer, kind), id, body);
    }

    void remove(String customer, String kind, String id) {
        store.remove(place(customer, kind), id);
    }

    Stream<ObjectNode> all(String customer, String kind) {
        return store.all(place(customer, kind)).map(VendorStore.Doc::body);
    }

    /** Those whose field says that. */
    Stream<ObjectNode> with(String customer, String kind, String field, String value) {
        return store.with(place(customer, kind), field, value).map(VendorStore.Doc::body);
    }

    int count(String customer, String kind) {
        return store.count(place(customer, kind));
    }

    /** How many numbers a customer has used. */
    long used(String customer) {
        return store.last(VENDOR, "resource/" + customer);
    }

    void use(String customer, int numbers) {
        if (numbers > 0) store.next(VENDOR, "resource/" + customer, numbers);
    }

    /** No two customers have the same, and what one does changes nothing of another's. */
    static String id(String customer, long number) {
        return String.valueOf(number * CUSTOMERS + Long.parseLong(customer));
    }

    static String name(String customer, String kind, String id) {
        return "customers/" + customer + "/" + kind + "/" + id;
    }

    /** What hangs on a campaign is kept beside it too: whom it is for and what they see is asked for all the time. */
    static String partsOf(String campaign) {
        return "parts/" + campaign;
    }

    static String id(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
