package io.omnify.simulator.gohighlevel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How a contact is kept. Tags are small letters, and those of a whole contact replace those it had. */
@Singleton
class ContactForm {
    private static final List<String> TEXTS = List.of(
            "email",
            "phone",
            "companyName",
            "source",
            "gender",
            "address1",
            "city",
            "state",
            "country",
            "postalCode",
            "website",
            "timezone",
            "assignedTo",
            "dateOfBirth");

    ObjectNode fresh(Location location, JsonNode body) {
        var contact = Json.NODES.objectNode();
        contact.put("id", location.nextId("contact")).put("locationId", location.id());
        contact.put("type", "lead").put("dnd", false);
        contact.putArray("tags");
        contact.putArray("customFields");
        contact.put("dateAdded", location.now().toString());
        return changed(location, contact, body);
    }

    ObjectNode changed(Location location, ObjectNode contact, JsonNode body) {
        for (var name : TEXTS) {
            if (body.path(name).isTextual()) contact.set(name, body.path(name));
            if (body.path(name).isNull()) contact.remove(name);
        }
        if (body.path("dnd").isBoolean()) contact.set("dnd", body.path("dnd"));
        named(contact, body);
        if (body.path("email").isTextual())
            contact.put("email", body.path("email").asText().toLowerCase(Locale.ROOT));
        if (body.path("customFields").isArray()) custom(contact, body.path("customFields"));
        if (body.path("tags").isArray()) {
            contact.putArray("tags");
            tagged(location, contact, body, true);
        }
        return contact.put("dateUpdated", location.now().toString());
    }

    ObjectNode tagged(Location location, ObjectNode contact, JsonNode body, boolean add) {
        Set<String> tags = new LinkedHashSet<>();
        contact.path("tags").forEach(tag -> tags.add(tag.asText()));
        body.path("tags").forEach(each -> {
            var tag = each.asText().strip().toLowerCase(Locale.ROOT);
            if (add && tags.add(tag)) known(location, tag);
            if (!add) tags.remove(tag);
        });
        tags.forEach(contact.putArray("tags")::add);
        return contact.put("dateUpdated", location.now().toString());
    }

    private static void known(Location location, String tag) {
        var id = Ids.of(location.id() + "/tag/" + tag);
        var _ = location.store()
                .add(
                        location.place("tag"),
                        id,
                        Json.NODES.objectNode().put("id", id).put("name", tag).put("locationId", location.id()));
    }

    private static void named(ObjectNode contact, JsonNode body) {
        if (body.path("name").isTextual()) {
            var name = body.path("name").asText().strip();
            int space = name.lastIndexOf(' ');
            contact.put("firstName", space < 0 ? name : name.substring(0, space));
            contact.put("lastName", space < 0 ? "" : name.substring(space + 1));
        }
        for (var part : List.of("firstName", "lastName"))
            if (body.path(part).isTextual()) contact.set(part, body.path(part));
        var whole = contact.path("firstName").asText("") + " "
                + contact.path("lastName").asText("");
        contact.put("name", whole.strip());
        contact.put("fullNameLowerCase", whole.strip().toLowerCase(Locale.ROOT));
    }

    private static void custom(ObjectNode contact, JsonNode fields) {
        var kept = contact.withArray("customFields");
        fields.forEach(field -> {
            for (int i = kept.size() - 1; i >= 0; i--)
                if (kept.path(i).path("id").equals(field.path("id"))) kept.remove(i);
            kept.addObject()
                    .put("id", field.path("id").asText())
                    .set("value", field.path(field.has("field_value") ? "field_value" : "fieldValue"));
        });
    }
}
