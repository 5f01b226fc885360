package io.omnify.simulator.gohighlevel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorAnswer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** E-mail campaigns: drafts that are changed, scheduled once, and then run by the market's clock. */
@Singleton
class Emails {
    static final String KIND = "email-campaign";
    private static final Shape CREATE = Shape.of(
            "name*",
            "string",
            "editorType*",
            "html|text",
            "templateId",
            "string",
            "editorContent",
            "string",
            "parentFolderId",
            "string",
            "timeZone*",
            "string",
            "userId*",
            "string",
            "userName",
            "string");
    private static final Shape UPDATE =
            Shape.of("name", "string", "editorContent", "string", "editorType", "html|text", "userId", "string");

    VendorAnswer create(Request request) {
        var location = request.location(request.part(0));
        var body = request.body(CREATE);
        var id = Ids.hex(location.nextId(KIND));
        var campaign = Json.NODES.objectNode().put("id", id).put("source", "email-campaigns");
        campaign.set("name", body.path("name"));
        campaign.put("status", "draft").put("campaignType", "bulk-email").put("campaignCategory", "email-campaign");
        campaign.put("deleted", false).put("createdAt", location.now().toString());
        content(campaign, body);
        location.put(KIND, id, touched(location, campaign));
        request.happened(location, "emails.create", body);
        return VendorAnswer.json(201, shown(location, campaign));
    }

    VendorAnswer list(Request request) {
        var location = request.location(request.part(0));
        var call = request.call();
        int limit = request.limit(call.query("limit"), 10, 20);
        int offset = call.query("offset").matches("\\d{1,6}") ? Integer.parseInt(call.query("offset")) : 0;
        var word = call.query("search").toLowerCase(Locale.ROOT);
        var status = call.query("status");
        var all = location.store().latest(location.place(KIND), Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                .map(doc -> shown(location, doc.body()))
                .filter(each ->
                        each.path("name").asText().toLowerCase(Locale.ROOT).contains(word))
                .filter(each -> status.isEmpty()
                        || status.equals("all")
                        || each.path("status").asText().equals(status))
                .toList();
        var answer = Json.NODES.objectNode();
        var campaigns = answer.putArray("campaigns");
        all.stream().skip(offset).limit(limit).forEach(campaigns::add);
        return VendorAnswer.json(200, answer.put("total", all.size()));
    }

    VendorAnswer get(Request request) {
        var location = request.location(request.part(0));
        return VendorAnswer.json(200, shown(location, document(location, request.part(1))));
    }

    VendorAnswer update(Request request) {
        var location = request.location(request.part(0));
        var body = request.body(UPDATE);
        var now = shown(location, document(location, request.part(1)));
        if (!now.path("status").asText().equals("draft"))
            throw Refused.with(409, "Only campaigns in draft can be updated");
        var campaign = location.store()
                .change(location.place(KIND), request.part(1), old -> {
                    if (body.has("name")) old.set("name", body.path("name"));
                    content(old, body);
                    return touched(location, old);
                })
                .orElseThrow();
        request.happened(location, "emails.update", body);
        return VendorAnswer.json(200, shown(location, campaign));
    }

    VendorAnswer delete(Request request) {
        var location = request.location(request.part(0));
        var gone = location.store()
                .remove(location.place(KIND), request.part(1))
                .orElseThrow(() -> Refused.with(404, "Campaign not found"));
        request.happened(location, "emails.delete", gone);
        return VendorAnswer.json(200, Json.NODES.objectNode().put("deleted", true));
    }

    private static void content(ObjectNode campaign, JsonNode body) {
        for (var name : List.of("editorType", "editorContent")) if (body.has(name)) campaign.set(name, body.path(name));
        campaign.put("isPlainText", campaign.path("editorType").asText().equals("text"));
    }

    static ObjectNode touched(Location location, ObjectNode campaign) {
        return campaign.put("updatedAt", location.now().toString());
    }

    static ObjectNode document(Location location, String id) {
        return location.store()
                .get(location.place(KIND), id)
                .orElseThrow(() -> Refused.with(404, "Campaign not found"));
    }

    /** As the vendor shows it now; what it keeps to itself left out. */
    static ObjectNode shown(Location location, ObjectNode campaign) {
        var shown = campaign.deepCopy();
        if (campaign.has("sendAt")) shown.put("status", Mailing.of(campaign).status(location.now()));
        shown.remove(List.of("editorContent", "sendAt", "recipients"));
        return shown;
    }
}
