package io.omnify.simulator.gohighlevel;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.vendors.SimOwner;
import io.omnify.simulator.vendors.VendorCall;
import io.omnify.simulator.vendors.VendorLedger;
import io.omnify.simulator.vendors.VendorStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A call by somebody known.
 *
 * @param parts of the path that its pattern left open
 */
record Request(
        VendorCall call, SimOwner owner, List<String> parts, VendorStore store, VendorLedger ledger, Instant now) {
    String part(int index) {
        return parts.get(index);
    }

    JsonNode body(Shape shape) {
        return shape.checked(call.body());
    }

    /** The location of that id, when the token opens it. */
    Location location(String id) {
        return owner.account(id)
                .map(this::location)
                .orElseThrow(() -> Refused.with(403, "The token does not have access to this location."));
    }

    Location location(MarketAccount account) {
        return new Location(account, store, now);
    }

    /** Where a document is that is asked for by its id alone. */
    Optional<Location> owning(String kind, String id) {
        return owner.accounts().stream()
                .map(this::location)
                .filter(each -> store.get(each.place(kind), id).isPresent())
                .findFirst();
    }

    Location contacts(String contact) {
        return owning("contact", contact)
                .orElseThrow(() -> Refused.with(400, "Contact with id " + contact + " not found"));
    }

    void happened(Location location, String operation, JsonNode body) {
        ledger.add(Location.VENDOR, location.id(), operation, body);
    }

    int limit(String text, int usual, int most) {
        if (text.isEmpty()) return usual;
        if (!text.matches("\\d{1,6}"))
            throw Refused.unprocessable(List.of("limit must be a number conforming to the specified constraints"));
        int limit = Integer.parseInt(text);
        if (limit < 1 || limit > most) throw Refused.unprocessable(List.of("limit must not be greater than " + most));
        return limit;
    }
}
