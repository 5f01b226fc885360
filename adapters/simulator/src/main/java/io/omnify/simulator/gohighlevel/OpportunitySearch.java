package io.omnify.simulator.gohighlevel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorAnswer;
import io.omnify.simulator.vendors.VendorStore.Doc;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Opportunities in pages, created last first. */
@Singleton
class OpportunitySearch {
    private static final int BLOCK = 500;

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

    /** The store goes forward only, so this looks at one stretch after the other, the last one first. */
    private static List<Doc> find(Request request, Location location, long before, int limit) {
        var place = location.place("opportunity");
        var found = new ArrayList<Doc>();
        long end = before;
        if (end == Long.MAX_VALUE) {
            var last = location.store().latest(place, Long.MAX_VALUE, 1);
            end = last.isEmpty() ? 0 : last.getFirst().changed() + 1;
        }
        while (end > 0 && found.size() < limit) {
            long begin = Math.max(0, end - BLOCK);
            long until = end;
            var block = location.store().list(place, begin == 0 ? 0 : begin - 1, BLOCK + 1).stream()
                    .filter(doc -> doc.created() < until && matches(request, doc.body()))
                    .toList();
            block.reversed().stream().limit(limit - found.size()).forEach(found::add);
            end = begin;
        }
        return found;
    }

    private static boolean matches(Request request, ObjectNode deal) {
        return is(request, "contact_id", deal, "contactId")
                && is(request, "pipeline_id", deal, "pipelineId")
                && is(request, "pipeline_stage_id", deal, "pipelineStageId")
                && is(request, "id", deal, "id")
                && (request.call().query("status").equals("all") || is(request, "status", deal, "status"));
    }

    private static boolean is(Request request, String parameter, ObjectNode deal, String property) {
        var wanted = request.call().query(parameter);
        return wanted.isEmpty() || wanted.equals(deal.path(property).asText());
    }
}
