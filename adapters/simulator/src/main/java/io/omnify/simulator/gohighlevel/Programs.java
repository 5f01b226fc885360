package io.omnify.simulator.gohighlevel;

import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorAnswer;
import java.util.List;

/** Classic campaigns and workflows: read, joined and left, and nothing else, as the vendor has it. */
final class Programs {
    private static final List<String> CAMPAIGNS = List.of("Welcome series", "Win back");
    private static final List<String> WORKFLOWS = List.of("New lead follow-up", "Appointment reminder", "Old draft");

    private Programs() {}

    static VendorAnswer campaigns(Request request) {
        var location = request.location(request.call().query("locationId"));
        var answer = Json.NODES.objectNode();
        var campaigns = answer.putArray("campaigns");
        for (var name : CAMPAIGNS)
            campaigns
                    .addObject()
                    .put("id", id(location, "campaigns", name))
                    .put("name", name)
                    .put("status", "published")
                    .put("locationId", location.id());
        return VendorAnswer.json(200, answer);
    }

    static VendorAnswer workflows(Request request) {
        var location = request.location(request.call().query("locationId"));
        var answer = Json.NODES.objectNode();
        var workflows = answer.putArray("workflows");
        for (var name : WORKFLOWS)
            workflows
                    .addObject()
                    .put("id", id(location, "workflow", name))
                    .put("name", name)
                    .put("status", name.contains("draft") ? "draft" : "published")
                    .put("version", 1)
                    .put("createdAt", "2026-01-05T08:00:00.000Z")
                    .put("updatedAt", "2026-01-05T08:00:00.000Z")
                    .put("locationId", location.id());
        return VendorAnswer.json(200, answer);
    }

    /**
     * Kind and program are parts of the path. Each joining begins the program, also for one who is in it: workflows may
     * allow that, and then write to them anew. Who is out stays out.
     */
    static VendorAnswer enrol(Request request, String kind, boolean join) {
        var contact = request.part(0);
        var program = request.part(1);
        var location = request.contacts(contact);
        var names = kind.equals("campaigns") ? CAMPAIGNS : WORKFLOWS;
        if (names.stream().noneMatch(name -> id(location, kind, name).equals(program)))
            throw Refused.with(400, "The " + kind + " with id " + program + " is not found");
        var body = Json.NODES.objectNode().put("contactId", contact).put("programId", program);
        var place = location.place("enrolment/" + kind);
        var member = contact + "/" + program;
        if (join) location.store().put(place, member, body);
        if (join || location.store().remove(place, member).isPresent())
            request.happened(location, kind + (join ? ".join" : ".leave"), body);
        boolean created = join && kind.equals("campaigns");
        return VendorAnswer.json(created ? 201 : 200, Json.NODES.objectNode().put("succeded", true));
    }

    private static String id(Location location, String kind, String name) {
        return Ids.of(location.id() + "/" + kind + "/" + name);
    }
}
