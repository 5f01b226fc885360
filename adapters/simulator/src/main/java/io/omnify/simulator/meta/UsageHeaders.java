package io.omnify.simulator.meta;

import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorAnswer;

/** How much of an account's allowance is used, as Meta tells it with every answer. */
final class UsageHeaders {
    private static final String BY_USE_CASE = "X-Business-Use-Case-Usage";

    private UsageHeaders() {}

    static VendorAnswer light(VendorAnswer answer, String account) {
        return account.isEmpty()
                ? answer.with("X-App-Usage", "{\"call_count\":1,\"total_cputime\":1,\"total_time\":1}")
                : used(answer, account, 1, 0);
    }

    /** @param minutes until the account is listened to again */
    static VendorAnswer used(VendorAnswer answer, String account, int percent, long minutes) {
        var header = Json.NODES.objectNode();
        header.putArray(account.isEmpty() ? "0" : account)
                .addObject()
                .put("type", "ads_management")
                .put("call_count", percent)
                .put("total_cputime", percent)
                .put("total_time", percent)
                .put("estimated_time_to_regain_access", minutes)
                .put("ads_api_access_tier", "standard_access");
        return answer.with(BY_USE_CASE, Json.write(header));
    }
}
