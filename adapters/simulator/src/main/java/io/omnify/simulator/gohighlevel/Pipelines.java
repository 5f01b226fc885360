package io.omnify.simulator.gohighlevel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorAnswer;
import java.util.List;

/** The way deals go in a location; nobody changes it over the API. */
final class Pipelines {
    private static final List<String> NAMES = List.of("Sales", "Renewals");
    private static final List<String> STAGES = List.of("New lead", "Contacted", "Proposal sent", "Closed");

    private Pipelines() {}

    static VendorAnswer list(Request request) {
        var location = request.location(request.call().query("locationId"));
        var answer = Json.NODES.objectNode();
        var pipelines = answer.putArray("pipelines");
        NAMES.forEach(name -> pipelines.add(pipeline(location, name)));
        return VendorAnswer.json(200, answer);
    }

    static ObjectNode of(Location location, String id) {
        return NAMES.stream()
                .map(name -> pipeline(location, name))
                .filter(each -> each.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.with(400, "Pipeline with id " + id + " not found"));
    }

    static ObjectNode first(Location location) {
        return pipeline(location, NAMES.getFirst());
    }

    private static ObjectNode pipeline(Location location, String name) {
        var pipeline = Json.NODES.objectNode();
        pipeline.put("id", Ids.of(location.id() + "/pipeline/" + name)).put("name", name);
        pipeline.put("locationId", location.id()).put("showInFunnel", true).put("showInPieChart", true);
        var stages = pipeline.putArray("stages");
        for (int i = 0; i < STAGES.size(); i++)
            stages.addObject()
                    .put("id", Ids.of(location.id() + "/stage/" + name + "/" + i))
                    .put("name", STAGES.get(i))
                    .put("position", i);
        return pipeline;
    }
}
