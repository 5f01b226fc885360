package io.omnify.simulator.gohighlevel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorAnswer;
import io.omnify.simulator.vendors.VendorStore.Doc;
import jakarta.inject.Singleton;
import java.util.List;

/** Opportunities in pages, created last first. */
@Singleton
class OpportunitySearch {
    VendorAnswer search(Request request) {
        var call = request.call();
        var location = request.location(call.query("location_id"));
        int limit = request.limit(call.query("limit"), 20, 100);
        var after = call.query("startAfter");
        long before = after.matches("\\d{1,18}") ? Long.parseLong(after) : Long.MAX_VALUE;
        var found = find(request, location, before, limit);
        var answer = Json.NODES.objectNode();
        var opportunities = answer.putArray("opportunities");
        found.forEach(doc -> opportunities.add(doc.body()));
        var meta = answer.putObject("meta").put("total", location.store().count(location.place("opportunity")));
        meta.put("currentPage", 1);
        if (!found.isEmpty())
            meta.put("startAfter", found.getLast().created())
                    .put("startAfterId", found.getLast().id());
        answer.putObject("aggregations");
        return VendorAnswer.json(200, answer);
    }

    private static List<Doc> find(Request request, Location location, long before, int limit) {
        var place = location.place("opportunity");
        var contact = request.call().query("contact_id");
        var newest = contact.isEmpty()
                ? location.store().newest(place, before)
                : location.store().with(place, "contactId", contact).toList().reversed().stream()
                        .filter(doc -> doc.created() < before);
        return newest.filter(doc -> matches(request, doc.body())).limit(limit).toList();
    }

    private static boolean matches(Request request, ObjectNode deal) {
        return is(request, "pipeline_id", deal, "pipelineId")
                && is(request, "pipeline_stage_id", deal, "pipelineStageId")
                && is(request, "id", deal, "id")
                && (request.call().query("status").equals("all") || is(request, "status", deal, "status"));
    }

    private static boolean is(Request request, String parameter, ObjectNode deal, String property) {
        var wanted = request.call().query(parameter);
        return wanted.isEmpty() || wanted.equals(deal.path(property).asText());
    }
}
