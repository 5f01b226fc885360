package io.omnify.simulator.gohighlevel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorAnswer;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** When an e-mail campaign goes out, to whom, and what came of it. */
@Singleton
class EmailSchedule {
    private static final DateTimeFormatter SEND_AT = DateTimeFormatter.ofPattern("yyyy-MM-dd hh:mm a", Locale.US);
    private static final Shape SCHEDULE = Shape.of(
            "scheduleType*",
            "immediate|scheduled|batch|rss|smart_send",
            "timeZone*",
            "string",
            "userId*",
            "string",
            "userName",
            "string",
            "emailMeta*",
            "object",
            "recipients*",
            "object",
            "sendDays",
            "strings",
            "scheduleConfig",
            "object",
            "rssConfig",
            "object",
            "abTestConfig",
            "object");
    private static final Shape META = Shape.of(
            "subject*",
            "string",
            "fromName*",
            "string",
            "fromEmail*",
            "email",
            "replyToAddress",
            "string",
            "previewText",
            "string",
            "attachments",
            "strings");
    private static final Shape RECIPIENTS = Shape.of(
            "type*",
            "contact|tag|segment",
            "contactIds",
            "strings",
            "tagIds",
            "strings",
            "segment",
            "engaged_last_7_days|engaged_last_30_days|engaged_last_60_days|engaged_last_5_campaigns"
                    + "|unengaged_last_5_campaigns",
            "freezeList",
            "boolean");

    VendorAnswer schedule(Request request) {
        var location = request.location(request.part(0));
        var body = request.body(SCHEDULE);
        nested(META, body, "emailMeta");
        nested(RECIPIENTS, body, "recipients");
        var at = sendAt(location, body);
        long recipients = recipients(location, body.path("recipients"));
        if (Emails.document(location, request.part(1)).has("sendAt"))
            throw Refused.with(409, "Campaign is already scheduled");
        var campaign = location.store()
                .change(
                        location.place(Emails.KIND),
                        request.part(1),
                        old -> planned(location, old, body, at, recipients))
                .orElseThrow();
        request.happened(location, "emails.schedule", body);
        var answer = Json.NODES.objectNode().put("campaignId", request.part(1));
        return VendorAnswer.json(201, answer.set("sourceId", campaign.path("sourceId")));
    }

    private static ObjectNode planned(
            Location location, ObjectNode campaign, JsonNode body, Instant at, long recipients) {
        for (var name : List.of("subject", "fromName", "fromEmail", "replyToAddress", "previewText"))
            if (body.path("emailMeta").has(name))
                campaign.set(name, body.path("emailMeta").path(name));
        campaign.put("sourceId", Ids.of(campaign.path("id").asText() + "/source"));
        campaign.put("sendAt", at.toString()).put("recipients", recipients);
        return Emails.touched(location, campaign);
    }

    private static void nested(Shape shape, JsonNode body, String name) {
        var wrong = shape.wrong(body.path(name));
        if (!wrong.isEmpty())
            throw Refused.unprocessable(
                    wrong.stream().map(each -> name + "." + each).toList());
    }

    private static Instant sendAt(Location location, JsonNode body) {
        if (body.path("scheduleType").asText().equals("immediate")) return location.now();
        try {
            var zone = ZoneId.of(body.path("timeZone").asText());
            var text = body.path("scheduleConfig").path("sendAt").asText();
            var at = LocalDateTime.parse(text, SEND_AT).atZone(zone).toInstant();
            if (at.isAfter(location.now())) return at;
        } catch (DateTimeException notATime) {
            throw Refused.unprocessable(List.of("scheduleConfig.sendAt must be a valid date in a valid timeZone"));
        }
        throw Refused.unprocessable(List.of("scheduleConfig.sendAt must be in the future"));
    }

    /** A segment is what of all contacts its name lets expect. */
    private static long recipients(Location location, JsonNode recipients) {
        var contacts = location.place("contact");
        return switch (recipients.path("type").asText()) {
            case "contact" ->
                some(recipients.path("contactIds"), "recipients.contactIds").size();
            case "tag" -> {
                var names = new HashSet<String>();
                for (var id : some(recipients.path("tagIds"), "recipients.tagIds"))
                    names.add(location.store()
                            .get(location.place("tag"), id)
                            .orElseThrow(() -> Refused.with(404, "Tag with id " + id + " not found"))
                            .path("name")
                            .asText());
                yield location.store()
                        .all(contacts)
                        .filter(doc ->
                                doc.body().path("tags").valueStream().anyMatch(tag -> names.contains(tag.asText())))
                        .count();
            }
            default -> {
                some(Json.NODES.arrayNode().add(recipients.path("segment").asText("")), "recipients.segment");
                yield location.store().count(contacts) / 2;
            }
        };
    }

    private static Set<String> some(JsonNode list, String name) {
        var words = new HashSet<String>();
        list.forEach(each -> words.add(each.asText()));
        words.remove("");
        if (words.isEmpty()) throw Refused.unprocessable(List.of(name + " should not be empty"));
        return words;
    }

    VendorAnswer statistics(Request request) {
        var location = request.location(request.part(0));
        var source = request.part(1);
        var campaign = location.store()
                .with(location.place(Emails.KIND), "sourceId", source)
                .map(doc -> doc.body())
                .findFirst()
                .orElseThrow(() -> Refused.with(404, "Statistics not found"));
        var answer = Json.NODES.objectNode().put("locationId", location.id());
        answer.put("source", "email-campaigns").put("sourceId", source);
        return VendorAnswer.json(200, answer.set("stats", Mailing.of(campaign).stats(location.now())));
    }
}
