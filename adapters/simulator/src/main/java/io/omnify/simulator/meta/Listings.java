package io.omnify.simulator.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorStore.Doc;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Lists as the Graph API gives them: a page, the cursors around it, and the next page's address where there is one. */
final class Listings {
    private Listings() {}

    /** As many as a page has of those that come behind the cursor, which names the place of the last one seen. */
    static ObjectNode page(GraphCall call, Stream<Doc> behindCursor, Fields fields, String node) {
        var wanted = call.fields();
        var taken = behindCursor.limit(call.limit() + 1L).toList();
        var shown = taken.stream().limit(call.limit()).toList();
        var page = Json.NODES.objectNode();
        var data = page.putArray("data");
        shown.forEach(each -> data.add(fields.of(each.body(), wanted, node)));
        if (!shown.isEmpty()) {
            var last = String.valueOf(shown.getLast().created());
            paging(call, page, String.valueOf(shown.getFirst().created()), last, taken.size() > shown.size());
        }
        return page;
    }

    static void paging(GraphCall call, ObjectNode page, String before, String after, boolean more) {
        var paging = page.putObject("paging");
        paging.putObject("cursors").put("before", written(before)).put("after", written(after));
        if (more) paging.put("next", call.next(written(after)));
    }

    /** What the cursor holds; empty at the beginning. */
    static String cursor(GraphCall call) {
        var text = call.text("after");
        if (text.isEmpty()) return "";
        try {
            var read = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            if (read.matches("[0-9]{1,19}(:[0-9]{1,9})?")) return read;
        } catch (IllegalArgumentException e) {
            // falls through to what is said of all unreadable ones
        }
        throw unknownCursor();
    }

    /** Where the last one seen was created, whether it is still there or not; behind everything at the beginning. */
    static long place(GraphCall call) {
        var cursor = cursor(call);
        if (cursor.isEmpty()) return Long.MAX_VALUE;
        if (cursor.matches("[0-9]{1,18}")) return Long.parseLong(cursor);
        throw unknownCursor();
    }

    private static GraphError unknownCursor() {
        return GraphError.invalid(0, "Invalid cursors values for field id");
    }

    private static String written(String cursor) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(UTF_8));
    }

    /** {@code filtering}: a list of field, operator and value; all must hold. */
    static Predicate<Doc> filter(GraphCall call) {
        Predicate<ObjectNode> all = each -> true;
        for (var filter : call.param("filtering")) all = all.and(one(filter));
        var wanted = all;
        return doc -> wanted.test(doc.body());
    }

    private static Predicate<ObjectNode> one(JsonNode filter) {
        var field = filter.path("field").asText().replaceFirst("^.*\\.", "");
        var value = filter.path("value");
        return switch (filter.path("operator").asText()) {
            case "EQUAL" -> each -> each.path(field).asText().equals(value.asText());
            case "CONTAIN" -> each -> lower(each.path(field)).contains(lower(value));
            case "IN" ->
                each -> value.valueStream()
                        .anyMatch(one -> one.asText().equals(each.path(field).asText()));
            default -> throw GraphError.invalid(0, "Filtering field or operator is invalid", "filtering");
        };
    }

    private static String lower(JsonNode value) {
        return value.asText().toLowerCase(Locale.ROOT);
    }
}
