package io.omnify.simulator.gohighlevel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.faults.FaultKind;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorAnswer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Contacts: created, met again by address or telephone, changed and forgotten. */
@Singleton
class Contacts {
    private static final Shape CREATE = Shape.of(
            "firstName",
            "string",
            "lastName",
            "string",
            "name",
            "string",
            "email",
            "email",
            "locationId*",
            "string",
            "gender",
            "string",
            "phone",
            "string",
            "address1",
            "string",
            "city",
            "string",
            "state",
            "string",
            "postalCode",
            "string",
            "website",
            "string",
            "timezone",
            "string",
            "dnd",
            "boolean",
            "dndSettings",
            "object",
            "inboundDndSettings",
            "object",
            "tags",
            "strings",
            "customFields",
            "array",
            "source",
            "string",
            "dateOfBirth",
            "string",
            "country",
            "string",
            "companyName",
            "string",
            "assignedTo",
            "string");
    private static final Shape UPSERT = CREATE.with("createNewIfDuplicateAllowed", "boolean");
    private static final Shape UPDATE = CREATE.without("locationId", "companyName", "gender");

    private final ContactIndex index;
    private final ContactForm form;
    private final Webhooks webhooks;

    Contacts(ContactIndex index, ContactForm form, Webhooks webhooks) {
        this.index = index;
        this.form = form;
        this.webhooks = webhooks;
    }

    VendorAnswer create(Request request) {
        var body = request.body(CREATE);
        var location = request.location(body.path("locationId").asText());
        if (known(location, body).isPresent())
            throw Refused.with(400, "This location does not allow duplicated contacts.");
        return VendorAnswer.json(201, one(add(request, location, body)));
    }

    /** The address comes first. A telephone that another contact has is left out without a word. */
    VendorAnswer upsert(Request request) {
        var body = request.body(UPSERT);
        var location = request.location(body.path("locationId").asText());
        if (body.path("email").asText("").isEmpty()
                && body.path("phone").asText("").isEmpty())
            throw Refused.with(400, "Pass at least one of number, email query parameter");
        var known = known(location, body);
        var asked = (ObjectNode) body;
        var phoneOf = index.find(location, body.path("phone").asText(""));
        boolean taken = phoneOf.isPresent() && known.isPresent() && !phoneOf.equals(known);
        if (taken || request.call().is(FaultKind.PARTIAL_FAILURE)) asked.remove("phone");
        var contact = known.isPresent() ? change(request, location, known.get(), asked) : add(request, location, asked);
        return VendorAnswer.json(200, one(contact).put("new", known.isEmpty()));
    }

    VendorAnswer get(Request request) {
        var location = request.contacts(request.part(0));
        return VendorAnswer.json(200, one(document(location, request.part(0))));
    }

    VendorAnswer update(Request request) {
        var body = (ObjectNode) request.body(UPDATE);
        var location = request.contacts(request.part(0));
        var contact = change(request, location, request.part(0), body);
        return VendorAnswer.json(200, one(contact).put("succeded", true));
    }

    VendorAnswer delete(Request request) {
        var location = request.contacts(request.part(0));
        location.store().remove(location.place("contact"), request.part(0)).ifPresent(gone -> {
            index.remove(location, gone);
            request.happened(location, "contacts.delete", gone);
            webhooks.tell(location, List.of("ContactDelete"), WebhookTexts.contact(gone));
        });
        return VendorAnswer.json(200, Json.NODES.objectNode().put("succeded", true));
    }

    VendorAnswer duplicate(Request request) {
        var location = request.location(request.call().query("locationId"));
        var query = request.call().query();
        if (!query.containsKey("email") && !query.containsKey("number"))
            throw Refused.with(400, "Pass at least one of number, email query parameter");
        var found = index.find(location, query.getOrDefault("email", ""))
                .or(() -> index.find(location, query.getOrDefault("number", "")));
        var answer = Json.NODES.objectNode();
        if (found.isPresent()) answer.set("contact", document(location, found.get()));
        else answer.putNull("contact");
        return VendorAnswer.json(200, answer);
    }

    VendorAnswer tag(Request request, boolean add) {
        var body = request.body(Shape.of("tags*", "strings"));
        var location = request.contacts(request.part(0));
        var before = document(location, request.part(0));
        var contact = location.store()
                .change(location.place("contact"), request.part(0), old -> form.tagged(location, old, body, add))
                .orElseThrow();
        request.happened(location, add ? "contacts.tags.add" : "contacts.tags.remove", body);
        changed(location, before, contact);
        var answer = Json.NODES.objectNode().set("tags", contact.path("tags"));
        return VendorAnswer.json(add ? 201 : 200, answer);
    }

    ObjectNode add(Request request, Location location, JsonNode body) {
        var contact = form.fresh(location, body);
        location.put("contact", contact.path("id").asText(), contact);
        index.add(location, contact);
        request.happened(location, "contacts.create", body);
        webhooks.tell(location, List.of("ContactCreate"), WebhookTexts.contact(contact));
        return contact;
    }

    private ObjectNode change(Request request, Location location, String id, ObjectNode body) {
        var before = document(location, id);
        index.remove(location, before);
        var contact = location.store()
                .change(location.place("contact"), id, old -> form.changed(location, old, body))
                .orElseThrow();
        index.add(location, contact);
        request.happened(location, "contacts.update", body);
        changed(location, before, contact);
        return contact;
    }

    private void changed(Location location, ObjectNode before, ObjectNode after) {
        webhooks.tell(location, WebhookTexts.contactEvents(before, after), WebhookTexts.contact(after));
    }

    private Optional<String> known(Location location, JsonNode body) {
        return List.of("email", "phone").stream()
                .map(name -> index.find(location, body.path(name).asText("")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static ObjectNode document(Location location, String id) {
        return location.store()
                .get(location.place("contact"), id)
                .orElseThrow(() -> Refused.with(400, "Contact with id " + id + " not found"));
    }

    private static ObjectNode one(ObjectNode contact) {
        return Json.NODES.objectNode().set("contact", contact);
    }
}
