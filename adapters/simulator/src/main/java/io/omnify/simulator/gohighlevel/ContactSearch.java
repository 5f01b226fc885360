package io.omnify.simulator.gohighlevel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorAnswer;
import io.omnify.simulator.vendors.VendorStore.Doc;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Contacts in pages, changed last first. Every answer says where to go on. */
@Singleton
class ContactSearch {
    private static final int BLOCK = 500;
    private static final Shape SEARCH = Shape.of(
            "locationId*",
            "string",
            "page",
            "number",
            "pageLimit*",
            "number",
            "searchAfter",
            "array",
            "filters",
            "array",
            "sort",
            "array",
            "query",
            "string");

    VendorAnswer search(Request request) {
        var body = request.body(SEARCH);
        var location = request.location(body.path("locationId").asText());
        int limit = request.limit(body.path("pageLimit").asText(), 20, 500);
        long before = body.path("searchAfter").path(0).asLong(Long.MAX_VALUE);
        int skip = (Math.max(1, body.path("page").asInt(1)) - 1) * limit;
        var found = find(location, body.path("query").asText(""), before, skip + limit);
        var answer = Json.NODES.objectNode();
        var contacts = answer.putArray("contacts");
        found.stream().skip(skip).forEach(doc -> {
            contacts.add(doc.body());
            ((ObjectNode) contacts.path(contacts.size() - 1))
                    .putArray("searchAfter")
                    .add(doc.changed())
                    .add(doc.id());
        });
        return VendorAnswer.json(200, answer.put("total", location.store().count(location.place("contact"))));
    }

    VendorAnswer list(Request request) {
        var location = request.location(request.call().query("locationId"));
        int limit = request.limit(request.call().query("limit"), 20, 100);
        var after = request.call().query("startAfter");
        long before = after.matches("\\d{1,18}") ? Long.parseLong(after) : Long.MAX_VALUE;
        var found = find(location, request.call().query("query"), before, limit);
        var answer = Json.NODES.objectNode();
        var contacts = answer.putArray("contacts");
        found.forEach(doc -> contacts.add(doc.body()));
        int total = location.store().count(location.place("contact"));
        answer.put("count", total);
        var meta = answer.putObject("meta").put("total", total);
        if (found.size() == limit)
            meta.put("startAfter", found.getLast().changed())
                    .put("startAfterId", found.getLast().id());
        return VendorAnswer.json(200, answer);
    }

    private static List<Doc> find(Location location, String query, long before, int limit) {
        var word = query.strip().toLowerCase(Locale.ROOT);
        var found = new ArrayList<Doc>();
        long at = before;
        while (found.size() < limit) {
            var block = location.store().latest(location.place("contact"), at, word.isEmpty() ? limit : BLOCK);
            for (var doc : block) if (found.size() < limit && matches(doc.body(), word)) found.add(doc);
            if (block.isEmpty()) return found;
            at = block.getLast().changed();
        }
        return found;
    }

    private static boolean matches(ObjectNode contact, String word) {
        return word.isEmpty()
                || contact.path("fullNameLowerCase").asText().contains(word)
                || contact.path("email").asText().contains(word)
                || contact.path("phone").asText().contains(word);
    }
}
