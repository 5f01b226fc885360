package io.omnify.simulator.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.faults.FaultKind;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorAnswer;
import java.util.function.Consumer;

/** LinkedIn's forms of success. */
final class Answers {
    private Answers() {}

    /** The id is in a header and nowhere else. */
    static VendorAnswer created(String id) {
        return VendorAnswer.empty(201).with("x-restli-id", id);
    }

    static VendorAnswer changed() {
        return VendorAnswer.empty(204);
    }

    static VendorAnswer elements(ArrayNode elements) {
        var body = Json.NODES.objectNode();
        body.putObject("paging").put("start", 0).put("count", elements.size()).putArray("links");
        return VendorAnswer.json(200, body.set("elements", elements));
    }

    /** An empty token ends the search. */
    static VendorAnswer page(ArrayNode elements, String nextToken) {
        var body = Json.NODES.objectNode();
        ObjectNode metadata = body.putObject("metadata");
        if (!nextToken.isEmpty()) metadata.put("nextPageToken", nextToken);
        return VendorAnswer.json(200, body.set("elements", elements));
    }

    /** Each row is taken or refused by itself; a bad row never fails the others. */
    static VendorAnswer rows(Asked asked, Consumer<JsonNode> each) {
        var rows = asked.body().path("elements");
        if (!rows.isArray()) throw LinkedInRefused.badRequest("A batch has elements");
        if (rows.size() > 5_000) throw LinkedInRefused.badRequest("A batch has at most 5000 elements");
        var answers = Json.NODES.arrayNode();
        boolean spoiled = asked.is(FaultKind.PARTIAL_FAILURE);
        for (var row : rows) {
            answers.add(
                    spoiled ? LinkedInRefused.badRequest("Row is not accepted").row() : row(row, each));
            spoiled = false;
        }
        return VendorAnswer.json(200, Json.NODES.objectNode().set("elements", answers));
    }

    private static ObjectNode row(JsonNode row, Consumer<JsonNode> each) {
        try {
            each.accept(row);
            return Json.NODES.objectNode().put("status", 201);
        } catch (LinkedInRefused refused) {
            return refused.row();
        }
    }
}
