package io.omnify.simulator.vendors;

import io.omnify.simulator.faults.Fault;
import io.omnify.simulator.faults.Faults;
import io.omnify.simulator.faults.Match;
import jakarta.inject.Singleton;

/**
 * The failures ordered at {@code /simulator/faults} for a vendor's request. In an order's {@code match} the {@code
 * model} is the vendor ({@code google_ads}), the {@code command} the token or what X-Omnify-Command says; without a
 * {@code path} it is for POSTs only.
 */
@Singleton
public class VendorFaults {
    private final Faults faults;

    public VendorFaults(Faults faults) {
        this.faults = faults;
    }

    /** Taken: a second question gets the next order. */
    public Fault take(String vendor, String method, String path, String who, String body) {
        return faults.take(new Match.Subject(who, vendor, method, path, body));
    }
}
