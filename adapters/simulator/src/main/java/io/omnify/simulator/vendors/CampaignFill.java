package io.omnify.simulator.vendors;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.faults.Fault;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.model.Json;
import java.util.Map;

/** Opens campaigns at one vendor by the vendor's own protocol, so that whoever reads the vendor has much to read. */
public interface CampaignFill {
    String vendor();

    /** So many that run, each with an advertisement and a budget for the day. Throws IllegalStateException. */
    void open(MarketAccount account, int count);

    /** A call by the account's tenant, whose faults are nobody's. */
    static VendorCall call(MarketAccount account, String path, Map<String, String> headers, JsonNode body) {
        return new VendorCall(account.vendor(), "POST", path, "", headers, Json.write(body), Fault.NONE);
    }

    static String bearer(MarketAccount account) {
        return "Bearer sim-" + account.tenant();
    }

    /** What the vendor says to it, when it is a success. */
    static VendorAnswer taken(VendorAnswer answer) {
        if (answer.status() < 300) return answer;
        throw new IllegalStateException(answer.status() + " " + answer.body());
    }
}
