package io.omnify.simulator.gohighlevel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a webhook says of a contact, a deal or a message, and by which events a change of one is told. */
final class WebhookTexts {
    private static final List<String> CONTACT = List.of(
            "id",
            "address1",
            "city",
            "state",
            "companyName",
            "country",
            "source",
            "dateAdded",
            "dateOfBirth",
            "dnd",
            "email",
            "name",
            "firstName",
            "lastName",
            "phone",
            "postalCode",
            "tags",
            "website",
            "assignedTo",
            "customFields");
    private static final List<String> DEAL = List.of(
            "id",
            "assignedTo",
            "contactId",
            "monetaryValue",
            "name",
            "pipelineId",
            "pipelineStageId",
            "source",
            "status");
    private static final List<String> MESSAGE =
            List.of("body", "contactId", "contentType", "conversationId", "dateAdded", "direction", "status", "source");

    private WebhookTexts() {}

    static ObjectNode contact(ObjectNode contact) {
        var text = only(contact, CONTACT);
        text.putArray("attachments");
        return text;
    }

    static ObjectNode deal(ObjectNode deal) {
        return only(deal, DEAL).put("dateAdded", deal.path("createdAt").asText());
    }

    /** @param subject of an e-mail; null for a text message */
    static ObjectNode message(ObjectNode message, @Nullable String subject) {
        var text = only(message, MESSAGE);
        text.put("messageId", message.path("id").asText()).put("messageType", subject == null ? "SMS" : "Email");
        if (subject != null) {
            text.put("emailMessageId", Messages.emailId(message.path("id").asText()));
            text.put("subject", subject);
        }
        text.putArray("attachments");
        return text;
    }

    /** One change is told once for all of it, and again for its parts that have events of their own. */
    static List<String> contactEvents(ObjectNode before, ObjectNode after) {
        var events = new ArrayList<String>();
        if (!contact(before).without("tags").equals(contact(after).without("tags"))) events.add("ContactUpdate");
        if (!before.path("tags").equals(after.path("tags"))) events.add("ContactTagUpdate");
        if (!before.path("dnd").equals(after.path("dnd"))) events.add("ContactDndUpdate");
        return events;
    }

    /** As {@link #contactEvents}. */
    static List<String> dealEvents(ObjectNode before, ObjectNode after) {
        if (deal(before).equals(deal(after))) return List.of();
        var events = new ArrayList<>(List.of("OpportunityUpdate"));
        if (!before.path("pipelineStageId").equals(after.path("pipelineStageId"))) events.add("OpportunityStageUpdate");
        if (!before.path("status").equals(after.path("status"))) events.add("OpportunityStatusUpdate");
        if (!before.path("monetaryValue").equals(after.path("monetaryValue")))
            events.add("OpportunityMonetaryValueUpdate");
        if (!before.path("assignedTo").equals(after.path("assignedTo"))) events.add("OpportunityAssignedToUpdate");
        return events;
    }

    private static ObjectNode only(ObjectNode document, List<String> names) {
        var text = Json.NODES.objectNode();
        for (var name : names) if (document.has(name)) text.set(name, document.path(name));
        return text;
    }
}
