package io.omnify.simulator.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.SimOwner;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

/** What the Data Manager looks at before it takes a batch; it names every row that is wrong. */
final class IngestionChecks {
    private static final int MOST_MEMBERS = 10_000;
    private static final int MOST_EVENTS = 2_000;
    private static final int MOST_DESTINATIONS = 10;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Set<String> IDENTIFIERS = Set.of("emailAddress", "phoneNumber", "address");

    private final GoogleStore store;
    private final SimOwner owner;
    private final ArrayNode problems = Json.NODES.arrayNode();

    IngestionChecks(GoogleStore store, SimOwner owner) {
        this.store = store;
        this.owner = owner;
    }

    ArrayNode problems(JsonNode body, boolean events) {
        var destinations = body.path("destinations");
        if (destinations.isEmpty()) add(problems, "destinations", "REQUIRED_FIELD_MISSING");
        if (destinations.size() > MOST_DESTINATIONS) add(problems, "destinations", "TOO_MANY_DESTINATIONS");
        for (int i = 0; i < destinations.size(); i++) destination(destinations.get(i), i, events);
        var rows = body.path(events ? "events" : "audienceMembers");
        if (rows.isEmpty()) add(problems, "rows", "REQUIRED_FIELD_MISSING");
        if (rows.size() > (events ? MOST_EVENTS : MOST_MEMBERS))
            add(problems, "rows", events ? "TOO_MANY_EVENTS" : "TOO_MANY_AUDIENCE_MEMBERS");
        boolean hex = body.path("encoding").asText().equals("HEX");
        for (int i = 0; i < rows.size(); i++) {
            var at = (events ? "events[" : "audience_members[") + i + "]";
            if (events) event(rows.get(i), at, hex);
            else person(rows.get(i).path("userData"), at, hex);
        }
        return problems;
    }

    private void destination(JsonNode destination, int i, boolean events) {
        var account = destination.path("operatingAccount");
        var number = account.path("accountId").asText();
        boolean ours = account.path("accountType").asText().equals("GOOGLE_ADS")
                && owner.account(number).isPresent();
        var id = destination.path("productDestinationId").asText();
        if (!ours) add(problems, "destinations[" + i + "].operating_account", "INVALID_DESTINATION");
        else if (events && !Tables.CONVERSION_ACTIONS.contains(id))
            add(problems, "destinations[" + i + "].product_destination_id", "INVALID_CONVERSION_ACTION_ID");
        else if (!events && store.get(number, Resources.USER_LIST.kind(), id).isEmpty())
            add(problems, "destinations[" + i + "].product_destination_id", "INVALID_USER_LIST_ID");
    }

    private void event(JsonNode event, String at, boolean hex) {
        if (event.path("transactionId").asText().isEmpty())
            add(problems, at + ".transaction_id", "REQUIRED_FIELD_MISSING");
        try {
            Instant.parse(event.path("eventTimestamp").asText());
        } catch (DateTimeException e) {
            add(problems, at + ".event_timestamp", "INVALID_FORMAT");
        }
        var currency = event.path("currency").asText("EUR");
        if (!currency.matches("[A-Z]{3}")) add(problems, at + ".currency", "INVALID_CURRENCY_CODE");
        if (event.has("userData")) person(event.path("userData"), at, hex);
        else if (event.path("adIdentifiers").isEmpty()) add(problems, at, "NO_IDENTIFIERS_PROVIDED");
    }

    private void person(JsonNode data, String at, boolean hex) {
        var identifiers = data.path("userIdentifiers");
        if (identifiers.isEmpty()) add(problems, at + ".user_data", "REQUIRED_FIELD_MISSING");
        if (identifiers.size() > 10) add(problems, at + ".user_data", "TOO_MANY_USER_IDENTIFIERS");
        for (int i = 0; i < identifiers.size(); i++) {
            var identifier = identifiers.get(i);
            var where = at + ".user_data.user_identifiers[" + i + "]";
            if (identifier.size() != 1
                    || !IDENTIFIERS.contains(identifier.fieldNames().next()))
                add(problems, where, "INVALID_AUDIENCE_MEMBER");
            else if (!identifier.has("address")
                    && !(hex
                            && SHA256.matcher(identifier.elements().next().asText())
                                    .matches())) add(problems, where, "INVALID_SHA256_FORMAT");
        }
    }

    static void add(ArrayNode problems, String field, String reason) {
        problems.addObject()
                .put("field", field)
                .put("description", "Not possible: " + reason)
                .put("reason", reason);
    }
}
