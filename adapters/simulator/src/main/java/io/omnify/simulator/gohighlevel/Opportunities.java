package io.omnify.simulator.gohighlevel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorAnswer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Opportunities: at most one of a contact in a pipeline, as most locations have it. */
@Singleton
class Opportunities {
    private static final String STATUS = "open|won|lost|abandoned|all";
    private static final Shape CREATE = Shape.of(
            "pipelineId*",
            "string",
            "locationId*",
            "string",
            "name*",
            "string",
            "pipelineStageId",
            "string",
            "status*",
            STATUS,
            "contactId*",
            "string",
            "monetaryValue",
            "number",
            "assignedTo",
            "string",
            "customFields",
            "array");
    private static final Shape UPDATE = Shape.of(
            "pipelineId",
            "string",
            "name",
            "string",
            "pipelineStageId",
            "string",
            "status",
            STATUS,
            "monetaryValue",
            "number",
            "assignedTo",
            "string",
            "customFields",
            "array");

    private final Webhooks webhooks;

    Opportunities(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    VendorAnswer create(Request request) {
        var body = request.body(CREATE);
        var location = request.location(body.path("locationId").asText());
        var contact = body.path("contactId").asText();
        if (location.store().get(location.place("contact"), contact).isEmpty())
            throw Refused.with(400, "Contact with id " + contact + " not found");
        if (existing(location, contact, body.path("pipelineId").asText()).isPresent())
            throw Refused.with(400, "Can not create duplicate opportunity for the contact.");
        return VendorAnswer.json(201, one(add(request, location, body)));
    }

    VendorAnswer get(Request request) {
        return VendorAnswer.json(200, one(document(owning(request), request.part(0))));
    }

    VendorAnswer update(Request request) {
        return VendorAnswer.json(200, one(change(request, request.body(UPDATE))));
    }

    VendorAnswer status(Request request) {
        var body = request.body(Shape.of("status*", STATUS, "lostReasonId", "string"));
        change(request, ((ObjectNode) body).retain("status"));
        return VendorAnswer.json(200, Json.NODES.objectNode().put("succeded", true));
    }

    VendorAnswer delete(Request request) {
        var location = owning(request);
        location.store().remove(location.place("opportunity"), request.part(0)).ifPresent(gone -> {
            request.happened(location, "opportunities.delete", gone);
            webhooks.tell(location, List.of("OpportunityDelete"), WebhookTexts.deal(gone));
        });
        return VendorAnswer.json(200, Json.NODES.objectNode().put("succeded", true));
    }

    ObjectNode add(Request request, Location location, JsonNode body) {
        var pipeline = Pipelines.of(location, body.path("pipelineId").asText());
        var deal = Json.NODES.objectNode();
        var id = location.nextId("opportunity");
        deal.put("id", id).put("locationId", location.id());
        deal.set("contactId", body.path("contactId"));
        deal.put("pipelineStageId", pipeline.path("stages").path(0).path("id").asText());
        deal.put("monetaryValue", 0).put("source", "api");
        deal.put("createdAt", location.now().toString());
        deal.set("contact", person(location, body.path("contactId").asText()));
        location.put("opportunity", id, fill(location, deal, body));
        request.happened(location, "opportunities.create", body);
        webhooks.tell(location, List.of("OpportunityCreate"), WebhookTexts.deal(deal));
        return deal;
    }

    private ObjectNode change(Request request, JsonNode body) {
        var location = owning(request);
        var before = document(location, request.part(0));
        var deal = location.store()
                .change(location.place("opportunity"), request.part(0), old -> fill(location, old, body))
                .orElseThrow();
        request.happened(location, "opportunities.update", body);
        webhooks.tell(location, WebhookTexts.dealEvents(before, deal), WebhookTexts.deal(deal));
        return deal;
    }

    private static ObjectNode fill(Location location, ObjectNode deal, JsonNode body) {
        for (var name : List.of("name", "pipelineId", "status", "monetaryValue", "assignedTo"))
            if (!body.path(name).isMissingNode()) deal.set(name, body.path(name));
        var stage = body.path("pipelineStageId");
        if (stage.isTextual()) {
            var pipeline = Pipelines.of(location, deal.path("pipelineId").asText());
            if (pipeline.path("stages")
                    .valueStream()
                    .noneMatch(each -> each.path("id").equals(stage)))
                throw Refused.with(400, "Invalid pipelineStageId");
            deal.set("pipelineStageId", stage);
            deal.put("lastStageChangeAt", location.now().toString());
        }
        if (body.path("status").isTextual())
            deal.put("lastStatusChangeAt", location.now().toString());
        return deal.put("updatedAt", location.now().toString());
    }

    private static ObjectNode person(Location location, String contact) {
        var known = Contacts.document(location, contact);
        var person = Json.NODES.objectNode().put("id", contact);
        for (var name : List.of("name", "companyName", "email", "phone", "tags"))
            if (known.has(name)) person.set(name, known.path(name));
        return person;
    }

    private static Optional<ObjectNode> existing(Location location, String contact, String pipeline) {
        return location.store()
                .with(location.place("opportunity"), "contactId", contact)
                .map(doc -> doc.body())
                .filter(deal ->
                        pipeline.isEmpty() || deal.path("pipelineId").asText().equals(pipeline))
                .findFirst();
    }

    private static Location owning(Request request) {
        return request.owning("opportunity", request.part(0))
                .orElseThrow(() -> Refused.with(400, "Opportunity with id " + request.part(0) + " not found"));
    }

    private static ObjectNode document(Location location, String id) {
        return location.store().get(location.place("opportunity"), id).orElseThrow();
    }

    private static ObjectNode one(ObjectNode deal) {
        return Json.NODES.objectNode().set("opportunity", deal);
    }
}
