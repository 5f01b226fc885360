package io.omnify.simulator.gohighlevel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorAnswer;
import jakarta.inject.Singleton;
import java.util.List;

/** Messages to contacts; they reach nobody, and get along in time as real ones do. */
@Singleton
class Conversations {
    private static final Shape SEND = Shape.of(
            "type*",
            "SMS|RCS|Email|WhatsApp|IG|FB|Custom|Live_Chat|TIKTOK",
            "contactId*",
            "string",
            "status",
            "delivered|failed|pending|read",
            "subType",
            "object",
            "appointmentId",
            "string",
            "attachments",
            "strings",
            "emailFrom",
            "string",
            "emailCc",
            "strings",
            "emailBcc",
            "strings",
            "html",
            "string",
            "message",
            "string",
            "subject",
            "string",
            "replyMessageId",
            "string",
            "templateId",
            "string",
            "threadId",
            "string",
            "scheduledTimestamp",
            "number",
            "conversationProviderId",
            "string",
            "emailTo",
            "string",
            "customSubtypeId",
            "string",
            "emailReplyMode",
            "reply|reply_all",
            "fromNumber",
            "string",
            "toNumber",
            "string",
            "forward",
            "object");
    private static final Shape RECEIVE = Shape.of(
            "type*",
            "SMS|RCS|Email|WhatsApp|GMB|IG|FB|Custom|Live_Chat|TIKTOK",
            "contactId*",
            "string",
            "conversationId*",
            "string",
            "conversationProviderId*",
            "string",
            "attachments",
            "strings",
            "message",
            "string",
            "html",
            "string",
            "subject",
            "string",
            "emailFrom",
            "string",
            "emailTo",
            "string",
            "date",
            "string");

    private final Webhooks webhooks;

    Conversations(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    VendorAnswer send(Request request) {
        var body = request.body(SEND);
        var location = request.contacts(body.path("contactId").asText());
        var contact = Contacts.document(location, body.path("contactId").asText());
        boolean email = isEmail(body);
        reachable(contact, body, email);
        var conversation = conversation(location, contact, body, email);
        var message = Messages.fresh(location, contact, conversation, body, "outbound");
        tell(location, "OutboundMessage", message, body);
        request.happened(location, email ? "messages.email" : "messages.text", body);
        var answer = Json.NODES.objectNode().put("conversationId", conversation);
        answer.put("messageId", message.path("id").asText());
        if (email)
            answer.put("emailMessageId", Messages.emailId(message.path("id").asText()));
        return VendorAnswer.json(
                200, answer.put("msg", "Message queued successfully.").put("status", "pending"));
    }

    /** What a contact writes, as whoever carries it hands it in. */
    VendorAnswer receive(Request request) {
        var body = request.body(RECEIVE);
        var location = request.contacts(body.path("contactId").asText());
        var contact = Contacts.document(location, body.path("contactId").asText());
        if (!id(contact).equals(body.path("conversationId").asText()))
            throw Refused.with(400, "No conversationId found for the contact");
        var conversation = conversation(location, contact, body, isEmail(body));
        var message = Messages.fresh(location, contact, conversation, body, "inbound");
        tell(location, "InboundMessage", message, body);
        request.happened(location, "messages.inbound", body);
        var answer = Json.NODES.objectNode().put("success", true).put("conversationId", conversation);
        answer.put("messageId", message.path("id").asText()).put("message", "Message added successfully");
        return VendorAnswer.json(200, answer.put("contactId", contact.path("id").asText()));
    }

    private void tell(Location location, String event, ObjectNode message, JsonNode body) {
        var subject = isEmail(body) ? body.path("subject").asText("") : null;
        webhooks.tell(location, List.of(event), WebhookTexts.message(message, subject));
    }

    static boolean isEmail(JsonNode body) {
        return body.path("type").asText().equals("Email");
    }

    private static void reachable(ObjectNode contact, JsonNode body, boolean email) {
        if (email && contact.path("email").asText("").isEmpty())
            throw Refused.with(400, "Missing email for the contact");
        if (!email && contact.path("phone").asText("").isEmpty())
            throw Refused.with(400, "Missing phone number for the contact");
        if (body.path(email ? "html" : "message").asText("").isEmpty()
                && body.path("message").asText("").isEmpty())
            throw Refused.with(400, "There is no message or attachments for this message. Skip sending.");
    }

    private static String id(ObjectNode contact) {
        return Ids.of(contact.path("id").asText() + "/conversation");
    }

    private static String conversation(Location location, ObjectNode contact, JsonNode body, boolean email) {
        var id = id(contact);
        var place = location.place("conversation");
        var doc = location.store().get(place, id).orElseGet(Json.NODES::objectNode);
        doc.put("id", id).put("locationId", location.id()).put("type", "TYPE_PHONE");
        doc.put("contactId", contact.path("id").asText()).put("unreadCount", 0);
        for (var name : List.of("fullName", "contactName"))
            doc.put(name, contact.path("name").asText(""));
        for (var name : List.of("email", "phone"))
            doc.put(name, contact.path(name).asText(""));
        doc.put("lastMessageBody", body.path(email ? "subject" : "message").asText(""));
        doc.put("lastMessageType", email ? "TYPE_EMAIL" : "TYPE_SMS");
        doc.put("lastMessageDate", location.now().toEpochMilli());
        location.store().put(place, id, doc);
        return id;
    }

    VendorAnswer search(Request request) {
        var call = request.call();
        var location = request.location(call.query("locationId"));
        int limit = request.limit(call.query("limit"), 20, 100);
        var contact = call.query("contactId");
        var answer = Json.NODES.objectNode();
        var found = answer.putArray("conversations");
        var place = location.place("conversation");
        if (contact.isEmpty())
            location.store().latest(place, Long.MAX_VALUE, limit).forEach(doc -> found.add(doc.body()));
        else location.store().get(place, Ids.of(contact + "/conversation")).ifPresent(found::add);
        return VendorAnswer.json(200, answer.put("total", found.size()));
    }
}
