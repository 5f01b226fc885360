package io.omnify.simulator.gohighlevel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorAnswer;
import java.time.Duration;
import java.time.Instant;

/** Single messages and the list of a conversation's, which lies one level deeper than the specification says. */
final class Messages {
    private static final Duration QUEUED = Duration.ofSeconds(2);
    private static final Duration ON_THE_WAY = Duration.ofSeconds(10);
    private static final Duration UNREAD = Duration.ofHours(2);

    private Messages() {}

    static String emailId(String message) {
        return Ids.of(message + "/email");
    }

    static ObjectNode fresh(
            Location location, ObjectNode contact, String conversation, JsonNode body, String direction) {
        boolean email = Conversations.isEmail(body);
        var id = location.nextId("message");
        var message = Json.NODES.objectNode().put("id", id);
        message.put("type", email ? 3 : 2).put("messageType", email ? "TYPE_EMAIL" : "TYPE_SMS");
        message.put("locationId", location.id()).put("conversationId", conversation);
        message.put("contactId", contact.path("id").asText());
        message.put("dateAdded", location.now().toString());
        message.put("direction", direction).put("source", "api");
        message.put("contentType", email ? "text/html" : "text/plain");
        if (email) {
            message.putObject("meta").putObject("email").putArray("messageIds").add(emailId(id));
            location.put("email", emailId(id), letter(message, contact, body));
        } else message.put("body", body.path("message").asText());
        location.put("message", id, message);
        location.put("messages/" + conversation, id, message);
        return message;
    }

    private static ObjectNode letter(ObjectNode message, ObjectNode contact, JsonNode body) {
        var letter = message.deepCopy();
        letter.retain("locationId", "contactId", "conversationId", "dateAdded", "direction", "contentType", "source");
        letter.put("id", emailId(message.path("id").asText()));
        letter.put("threadId", message.path("id").asText());
        letter.put("subject", body.path("subject").asText(""));
        letter.put("body", body.path(body.has("html") ? "html" : "message").asText());
        letter.put("from", body.path("emailFrom").asText("team@example.com"));
        letter.putArray("to").add(contact.path("email").asText());
        return letter;
    }

    static VendorAnswer get(Request request) {
        return VendorAnswer.json(200, document(request, "message"));
    }

    static VendorAnswer email(Request request) {
        return VendorAnswer.json(200, document(request, "email"));
    }

    static VendorAnswer list(Request request) {
        var conversation = request.part(0);
        var location = request.owning("conversation", conversation)
                .orElseThrow(() -> Refused.with(404, "Conversation not found"));
        var call = request.call();
        int limit = request.limit(call.query("limit"), 20, 100);
        var type = call.query("type");
        var page = Json.NODES.objectNode();
        var messages = page.putArray("messages");
        location.store().latest(location.place("messages/" + conversation), Long.MAX_VALUE, limit * 4).stream()
                .filter(doc -> type.isEmpty()
                        || doc.body().path("messageType").asText().equals(type))
                .limit(limit)
                .forEach(doc -> messages.add(aged(doc.body(), request.now())));
        page.put(
                "lastMessageId",
                messages.isEmpty()
                        ? ""
                        : messages.path(messages.size() - 1).path("id").asText());
        page.put("nextPage", false);
        return VendorAnswer.json(200, Json.NODES.objectNode().set("messages", page));
    }

    private static ObjectNode document(Request request, String kind) {
        var id = request.part(0);
        var location =
                request.owning(kind, id).orElseThrow(() -> Refused.with(404, "Message with id " + id + " not found"));
        return aged(location.store().get(location.place(kind), id).orElseThrow(), request.now());
    }

    /** E-mails of which every third is opened. */
    private static ObjectNode aged(ObjectNode message, Instant now) {
        var age = Duration.between(Instant.parse(message.path("dateAdded").asText()), now);
        boolean email = message.path("contentType").asText().equals("text/html");
        boolean read =
                email && Math.floorMod(message.path("conversationId").asText().hashCode(), 3) == 0;
        String status;
        if (age.compareTo(QUEUED) < 0) status = "pending";
        else if (age.compareTo(ON_THE_WAY) < 0) status = "sent";
        else status = read && age.compareTo(UNREAD) > 0 ? "opened" : "delivered";
        return message.put("status", status);
    }
}
