package io.omnify.simulator.meta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import java.util.List;
import java.util.Set;

/** Of an object only what is asked for is told; asking for what it does not have is an error. */
enum Fields {
    AD_ACCOUNT(
            "id",
            "account_id",
            "name",
            "currency",
            "timezone_name",
            "timezone_id",
            "account_status",
            "amount_spent",
            "balance",
            "business",
            "created_time"),
    CAMPAIGN(
            "id",
            "account_id",
            "name",
            "objective",
            "status",
            "configured_status",
            "effective_status",
            "daily_budget",
            "lifetime_budget",
            "budget_remaining",
            "bid_strategy",
            "buying_type",
            "special_ad_categories",
            "special_ad_category_country",
            "spend_cap",
            "start_time",
            "stop_time",
            "created_time",
            "updated_time",
            "is_adset_budget_sharing_enabled",
            "pacing_type",
            "issues_info"),
    AD_SET(
            "id",
            "account_id",
            "campaign_id",
            "name",
            "status",
            "configured_status",
            "effective_status",
            "billing_event",
            "optimization_goal",
            "destination_type",
            "promoted_object",
            "targeting",
            "start_time",
            "end_time",
            "created_time",
            "updated_time",
            "daily_budget",
            "lifetime_budget"),
    AD(
            "id",
            "account_id",
            "campaign_id",
            "adset_id",
            "name",
            "status",
            "configured_status",
            "effective_status",
            "creative",
            "created_time",
            "updated_time"),
    AUDIENCE(
            "id",
            "account_id",
            "name",
            "subtype",
            "description",
            "customer_file_source",
            "approximate_count_lower_bound",
            "approximate_count_upper_bound",
            "delivery_status",
            "operation_status",
            "time_created",
            "time_updated"),
    REPORT("id", "account_id", "async_status", "async_percent_completion", "date_start", "date_stop", "time_ref"),
    NAMED("id", "name");

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is
    private final Set<String> names;

    Fields(String... names) {
        this.names = Set.of(names);
    }

    ObjectNode of(ObjectNode object, List<String> wanted, String node) {
        var shown = Json.NODES.objectNode();
        for (var field : wanted) {
            if (!names.contains(field))
                throw GraphError.invalid(
                        0, "Tried accessing nonexisting field (" + field + ") on node type (" + node + ")");
            if (object.has(field)) shown.set(field, object.get(field));
        }
        return shown.set("id", object.path("id")); // is always told
    }
}
