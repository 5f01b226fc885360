package io.omnify.simulator.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.google.Resources.Kind;
import io.omnify.simulator.model.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The operations of one request, done on a draft: the first that is refused refuses them all. */
final class Mutation {
    private static final List<String> REFERENCES = List.of("campaignBudget", "campaign", "adGroup");
    private static final Set<String> STATES = Set.of("ENABLED", "PAUSED");
    private static final String REMOVED = "REMOVED";

    private final Draft draft;
    private final Checks checks;

    Mutation(Draft draft, LocalDate today) {
        this.draft = draft;
        this.checks = new Checks(draft, today);
    }

    /** What the answer says of each operation. */
    JsonNode apply(JsonNode operations) {
        var results = Json.NODES.arrayNode();
        for (int i = 0; i < operations.size(); i++) {
            try {
                results.add(one(operations.get(i)));
            } catch (GoogleError refused) {
                throw refused.at(i);
            }
        }
        return results;
    }

    private ObjectNode one(JsonNode operation) {
        if (operation.size() != 1)
            throw GoogleError.invalid("requestError", "OPERATION_REQUIRED", "An operation has one of its fields.");
        var field = operation.fieldNames().next();
        var kind = Resources.BY_OPERATION.get(field);
        if (kind == null) throw GoogleError.unknownName(field, "mutate_operations[0]");
        var name = done(kind, operation.path(field));
        var result = Json.NODES.objectNode();
        result.putObject(kind.result()).put("resourceName", name);
        return result;
    }

    private String done(Kind kind, JsonNode change) {
        if (change.has("create")) return created(kind, change.path("create"));
        if (change.has("update"))
            return updated(
                    kind, change.path("update"), change.path("updateMask").asText());
        if (change.has("remove")) return removed(kind, change.path("remove").asText());
        throw GoogleError.invalid("requestError", "OPERATION_REQUIRED", "Create, update or remove.");
    }

    private String created(Kind kind, JsonNode asked) {
        var body = (ObjectNode) asked.deepCopy();
        var name = body.path("resourceName").asText();
        body.remove("resourceName");
        known(kind, body);
        for (var reference : REFERENCES)
            if (body.has(reference))
                body.put(reference, draft.resolve(body.path(reference).asText()));
        if (kind == Resources.CAMPAIGN) {
            if (!body.has("status")) body.put("status", "ENABLED");
            state(body);
        }
        checks.check(kind, body, Optional.empty());
        return draft.create(kind, name, parent(kind, body), body);
    }

    /** Things inside others have both numbers in their names. */
    private static String parent(Kind kind, ObjectNode body) {
        if (kind == Resources.CRITERION)
            return GoogleStore.id(body.path("campaign").asText()) + "~";
        if (kind == Resources.AD || kind == Resources.KEYWORD)
            return GoogleStore.id(body.path("adGroup").asText()) + "~";
        return "";
    }

    private String updated(Kind kind, JsonNode asked, String mask) {
        var name = draft.resolve(asked.path("resourceName").asText());
        var before = draft.find(kind, name)
                .orElseThrow(() -> GoogleError.notFound("Resource was not found.", "update", "resource_name"));
        if (before.path("status").asText().equals(REMOVED))
            throw GoogleError.invalid(
                    "contextError",
                    "OPERATION_NOT_PERMITTED_FOR_REMOVED_RESOURCE",
                    "The operation is not allowed for removed resources.");
        if (mask.isEmpty())
            throw GoogleError.invalid("fieldMaskError", "FIELD_MASK_MISSING", "The field mask is missing.");
        var after = before.deepCopy();
        for (var path : mask.split(",")) {
            var field = Filter.camel(path.strip());
            if (!kind.writable().contains(field))
                throw GoogleError.invalid("fieldMaskError", "FIELD_NOT_FOUND", "The field mask is wrong.", field);
            if (asked.has(field)) after.set(field, asked.path(field));
            else after.remove(field);
        }
        if (kind == Resources.CAMPAIGN) state(after);
        checks.check(kind, after, Optional.of(before));
        draft.put(kind, name, after);
        return name;
    }

    private static void state(ObjectNode campaign) {
        if (!STATES.contains(campaign.path("status").asText()))
            throw GoogleError.invalid(
                    "requestError", "INVALID_ENUM_VALUE", "An enum value was not permitted.", "status");
    }

    private String removed(Kind kind, String asked) {
        var name = draft.resolve(asked);
        var body = draft.find(kind, name).orElseThrow(() -> GoogleError.notFound("Resource was not found.", "remove"));
        if (body.path("status").asText().equals(REMOVED))
            throw GoogleError.invalid(
                    "contextError",
                    "OPERATION_NOT_PERMITTED_FOR_REMOVED_RESOURCE",
                    "The operation is not allowed for removed resources.");
        draft.put(kind, name, body.put("status", REMOVED));
        return name;
    }

    private static void known(Kind kind, ObjectNode body) {
        body.fieldNames().forEachRemaining(field -> {
            if (!kind.writable().contains(field)) throw GoogleError.unknownName(field, kind.operation() + ".create");
        });
    }
}
