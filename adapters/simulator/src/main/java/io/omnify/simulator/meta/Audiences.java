package io.omnify.simulator.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.faults.FaultKind;
import io.omnify.simulator.meta.Nodes.Node;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorStore.Doc;
import io.omnify.simulator.vendors.VendorStore.Place;
import jakarta.inject.Singleton;
import java.util.Set;

/** Custom audiences: lists of hashes, taken in sessions of batches. */
@Singleton
class Audiences {
    static final String KIND = "audience";
    private static final int MOST_ROWS = 10_000;
    private static final int FEWEST_TOLD = 100;
    private static final int SAMPLES = 10;
    private static final Set<String> SOURCES =
            Set.of("USER_PROVIDED_ONLY", "PARTNER_PROVIDED_ONLY", "BOTH_USER_AND_PARTNER_PROVIDED");
    private static final Set<String> KEYS = Set.of(
            "EMAIL",
            "PHONE",
            "FN",
            "LN",
            "COUNTRY",
            "CT",
            "ST",
            "ZIP",
            "GEN",
            "EXTERN_ID",
            "MADID",
            "EMAIL_SHA256",
            "PHONE_SHA256");
    private static final Set<String> PLAIN = Set.of("EXTERN_ID", "MADID");

    private final Nodes nodes;

    Audiences(Nodes nodes) {
        this.nodes = nodes;
    }

    ObjectNode list(GraphCall call, String account) {
        var owner = call.account(account);
        var all = nodes.newest(call, owner, KIND, "")
                .map(doc -> new Doc(doc.id(), doc.created(), doc.changed(), told(new Node(owner, KIND, doc.body()))))
                .filter(Listings.filter(call));
        return Listings.page(call, all, Fields.AUDIENCE, "CustomAudience");
    }

    ObjectNode create(GraphCall call, String accountId) {
        var account = call.account(accountId);
        var body = Json.NODES.objectNode().put("name", Checks.needed(call, "name"));
        body.put("subtype", Checks.oneOf(call, "subtype", Set.of("CUSTOM")));
        body.put("customer_file_source", Checks.oneOf(call, "customer_file_source", SOURCES));
        body.put("description", call.text("description"));
        var audience = nodes.create(account, KIND, body, call.params());
        return Json.NODES.objectNode().put("id", audience.id());
    }

    /** Meta says nothing exact of small lists, because that would tell who is in them. */
    ObjectNode told(Node audience) {
        int members = nodes.store().count(members(audience));
        boolean few = members < FEWEST_TOLD;
        return audience.body()
                .put("approximate_count_lower_bound", few ? -1 : members * 9L / 10)
                .put("approximate_count_upper_bound", few ? -1 : members * 11L / 10);
    }

    ObjectNode users(GraphCall call, Node audience, boolean adds) {
        var schema = call.param("payload").path("schema");
        var rows = call.param("payload").path("data");
        check(schema, rows);
        var samples = Json.NODES.objectNode();
        int bad = 0;
        for (var row : rows) {
            var forced = bad == 0 && call.wire().is(FaultKind.PARTIAL_FAILURE);
            if (!forced && readable(schema, row)) keep(audience, row, adds);
            else if (bad++ < SAMPLES) samples.put(Json.write(row), "Invalid data");
        }
        var operation = adds ? "users.add" : "users.remove";
        nodes.ledger().add(Nodes.VENDOR, audience.account().id(), operation, summary(call, audience));
        return answer(call, audience, rows.size(), bad, samples);
    }

    private static void check(JsonNode schema, JsonNode rows) {
        if (!schema.isArray() && !schema.isTextual() || !rows.isArray())
            throw GraphError.invalid(0, "The parameter payload is required", "payload");
        for (var key : schema)
            if (!KEYS.contains(key.asText())) throw GraphError.invalid(0, "Invalid schema " + key.asText(), "payload");
        if (rows.size() > MOST_ROWS)
            throw GraphError.invalid(1_870_108, "A request takes " + MOST_ROWS + " rows at most.", "payload");
    }

    private void keep(Node audience, JsonNode row, boolean adds) {
        var id = Json.write(row.isArray() && !row.path(0).asText().isEmpty() ? row.path(0) : row);
        if (adds) nodes.store().put(members(audience), id, Json.NODES.objectNode());
        else nodes.store().remove(members(audience), id);
    }

    /** Everything but ids is a SHA-256 in hex, and at least one thing is there. */
    private static boolean readable(JsonNode schema, JsonNode row) {
        if (!row.isArray()) return row.asText().matches("[0-9a-f]{64}");
        if (schema.isArray() && row.size() != schema.size()) return false;
        boolean something = false;
        for (int i = 0; i < row.size(); i++) {
            var cell = row.path(i).asText();
            if (cell.isEmpty()) continue;
            if (!PLAIN.contains(schema.path(i).asText()) && !cell.matches("[0-9a-f]{64}")) return false;
            something = true;
        }
        return something;
    }

    private static ObjectNode answer(GraphCall call, Node audience, int received, int bad, ObjectNode samples) {
        var answer = Json.NODES.objectNode().put("audience_id", audience.id());
        answer.put("session_id", call.param("session").path("session_id").asText("0"));
        answer.put("num_received", received).put("num_invalid_entries", bad);
        return answer.set("invalid_entry_samples", samples);
    }

    private static ObjectNode summary(GraphCall call, Node audience) {
        var summary = Json.NODES.objectNode().put("audience", audience.id());
        summary.set("session", call.param("session"));
        return summary.put("rows", call.param("payload").path("data").size());
    }

    private static Place members(Node audience) {
        return new Place(Nodes.VENDOR, audience.account().id(), "member/" + audience.id());
    }
}
