package io.omnify.simulator.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.faults.FaultKind;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.RequestIds;
import io.omnify.simulator.vendors.SimTokens;
import io.omnify.simulator.vendors.VendorAnswer;
import io.omnify.simulator.vendors.VendorCall;
import io.omnify.simulator.vendors.VendorLedger;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** Google's Data Manager: people in and out of lists and what clicks led to; a batch is taken whole or not at all. */
@Singleton
class DataManager {
    private static final Pattern METHOD =
            Pattern.compile("/google-datamanager/v\\d{1,2}/(audienceMembers|events):(ingest|remove)");

    private final GoogleStore store;
    private final SimTokens tokens;
    private final VendorLedger ledger;
    private final RequestIds requests;

    DataManager(GoogleStore store, SimTokens tokens, VendorLedger ledger, RequestIds requests) {
        this.store = store;
        this.tokens = tokens;
        this.ledger = ledger;
        this.requests = requests;
    }

    VendorAnswer answer(VendorCall call) {
        var method = METHOD.matcher(call.path());
        if (!method.matches()) return refusal(404, "NOT_FOUND", "Method not found.");
        var owner = tokens.owner(GoogleStore.VENDOR, call.bearer());
        if (call.is(FaultKind.EXPIRED_TOKEN) || owner.isEmpty())
            return refusal(401, "UNAUTHENTICATED", "Request had invalid authentication credentials.");
        if (call.is(FaultKind.SERVER_ERROR)) return refusal(503, "UNAVAILABLE", "The service is unavailable.");
        if (call.is(FaultKind.RATE_LIMIT) || call.is(FaultKind.QUOTA) || call.is(FaultKind.DAILY_QUOTA))
            return refusal(429, "RESOURCE_EXHAUSTED", "Too many requests.");
        boolean events = method.group(1).equals("events");
        var body = call.json();
        var problems = new IngestionChecks(store, owner.get()).problems(body, events);
        if (problems.isEmpty() && call.is(FaultKind.PARTIAL_FAILURE))
            IngestionChecks.add(problems, (events ? "events" : "audience_members") + "[0]", "INVALID_FORMAT");
        if (!problems.isEmpty()) return refused(problems);
        if (!body.path("validateOnly").asBoolean()) keep(body, method.group(1), method.group(2));
        if (call.is(FaultKind.SUCCESS_AS_ERROR)) return refusal(500, "INTERNAL", "Internal error encountered.");
        return VendorAnswer.json(200, Json.NODES.objectNode().put("requestId", requests.next()));
    }

    private void keep(JsonNode body, String what, String verb) {
        boolean events = what.equals("events");
        for (var destination : body.path("destinations")) {
            var account = destination.at("/operatingAccount/accountId").asText();
            var id = destination.path("productDestinationId").asText();
            if (events) events(body, account, destination, id);
            else members(body.path("audienceMembers"), account, "members/" + id, verb.equals("remove"));
            ledger.add(GoogleStore.VENDOR, account, what + ":" + verb, body);
        }
    }

    private void members(JsonNode members, String account, String kind, boolean removing) {
        for (var member : members) {
            var person = member.at("/userData/userIdentifiers/0").toString();
            if (removing) store.remove(account, kind, person);
            else store.put(account, kind, person, Json.NODES.objectNode());
        }
    }

    /** The same transaction of the same action counts once. */
    private void events(JsonNode body, String account, JsonNode destination, String action) {
        for (var event : body.path("events")) {
            boolean named = event.path("destinationReferences").isEmpty()
                    || event.path("destinationReferences")
                            .valueStream()
                            .anyMatch(destination.path("reference")::equals);
            if (named)
                store.add(
                        account,
                        "conversions",
                        action + "/" + event.path("transactionId").asText(),
                        event.deepCopy());
        }
    }

    private static VendorAnswer refused(ArrayNode violations) {
        var error = error(400, "INVALID_ARGUMENT", "There was a problem with the request.");
        var details = error.withArray("details");
        details.addObject()
                .put("@type", "type.googleapis.com/google.rpc.ErrorInfo")
                .put("reason", reason(violations))
                .put("domain", "datamanager.googleapis.com");
        details.addObject()
                .put("@type", "type.googleapis.com/google.rpc.BadRequest")
                .set("fieldViolations", violations);
        return VendorAnswer.json(400, body(error));
    }

    /** A wrong destination is wrong for all, and is what the whole is refused for. */
    private static String reason(ArrayNode violations) {
        return violations.get(0).path("field").asText().startsWith("destinations")
                ? violations.get(0).path("reason").asText()
                : "INVALID_ARGUMENT";
    }

    private static VendorAnswer refusal(int http, String status, String message) {
        return VendorAnswer.json(http, body(error(http, status, message)));
    }

    private static ObjectNode error(int http, String status, String message) {
        return Json.NODES.objectNode().put("code", http).put("message", message).put("status", status);
    }

    private static ObjectNode body(ObjectNode error) {
        var body = Json.NODES.objectNode();
        body.set("error", error);
        return body;
    }
}
