package io.omnify.simulator.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorAnswer;
import io.omnify.simulator.vendors.VendorLedger;
import io.omnify.simulator.vendors.VendorStore;
import io.omnify.simulator.vendors.VendorStore.Doc;
import io.omnify.simulator.vendors.VendorStore.Place;
import jakarta.inject.Singleton;
import java.util.Set;

/** Segments and who is in them, by the hashes of their addresses. */
@Singleton
class SimSegments {
    private static final Set<String> FIELDS =
            Set.of("name", "description", "sourcePlatform", "type", "account", "destinations");
    private static final Set<String> USER_FIELDS =
            Set.of("action", "userIds", "firstName", "lastName", "title", "company", "country");
    private static final long FIRST = 700_000_000;

    private final VendorStore store;
    private final VendorLedger ledger;

    SimSegments(VendorStore store, VendorLedger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    VendorAnswer answer(Asked asked) {
        var path = asked.path();
        if (path.size() == 3 && path.get(2).equals("users")) return users(asked, segment(asked, path.get(1)));
        if (path.size() == 2 && asked.method().equals("get"))
            return VendorAnswer.json(200, shown(segment(asked, path.get(1))));
        if (path.size() != 1) throw LinkedInRefused.notFound("resource");
        return asked.method().equals("create") ? create(asked) : search(asked);
    }

    private VendorAnswer create(Asked asked) {
        var body = asked.body();
        Check.fields(body, FIELDS);
        Check.text(body, "name");
        Check.oneOf(body, "sourcePlatform", Set.of("API", "LIVERAMP"));
        Check.oneOf(body, "type", Set.of("USER", "COMPANY"));
        var account = asked.accountOf(Check.text(body, "account")).id();
        long id = FIRST + store.next(LinkedInRest.VENDOR, "segment");
        ObjectNode segment = body.deepCopy();
        store.put(segments(account), String.valueOf(id), segment.put("id", id));
        ledger.add(LinkedInRest.VENDOR, account, "segment.create", segment);
        return Answers.created(String.valueOf(id));
    }

    private VendorAnswer search(Asked asked) {
        asked.finder("account");
        var account = asked.accountOf(asked.text("account")).id();
        var found = Json.NODES.arrayNode();
        store.all(segments(account))
                .skip(asked.number("start", 0, 999_999))
                .limit(asked.number("count", 10, 100))
                .map(Doc::body)
                .forEach(each -> found.add(shown(each)));
        return Answers.elements(found);
    }

    private VendorAnswer users(Asked asked, ObjectNode segment) {
        if (!asked.method().equals("batch_create")) throw LinkedInRefused.badRequest("Users come in batches");
        var account = Asked.id(segment.path("account").asText(), "urn:li:sponsoredAccount:");
        var answer = Answers.rows(asked, row -> user(row, segment.path("id").asText()));
        ledger.add(LinkedInRest.VENDOR, account, "segment.users", asked.body());
        return answer;
    }

    private void user(JsonNode row, String segment) {
        Check.fields(row, USER_FIELDS);
        Check.oneOf(row, "action", Set.of("ADD", "REMOVE"));
        UserIds.check(row.path("userIds"));
        for (var id : row.path("userIds")) {
            var hash = id.path("idValue").asText();
            if (row.path("action").asText().equals("ADD")) store.add(members(segment), hash, Json.NODES.objectNode());
            else store.remove(members(segment), hash);
        }
    }

    private ObjectNode segment(Asked asked, String id) {
        return asked.owner().accounts().stream()
                .flatMap(account -> store.get(segments(account.id()), id).stream())
                .findFirst()
                .orElseThrow(() -> LinkedInRefused.notFound("DMP segment"));
    }

    private ObjectNode shown(ObjectNode segment) {
        var shown = segment.deepCopy();
        var id = segment.path("id").asText();
        shown.putArray("destinations")
                .addObject()
                .put("destination", "LINKEDIN")
                .put("destinationSegmentId", "urn:li:adSegment:" + id)
                .put("status", "READY")
                .put("audienceSize", store.count(members(id)));
        return shown;
    }

    private static Place segments(String account) {
        return new Place(LinkedInRest.VENDOR, account, "segment");
    }

    private static Place members(String segment) {
        return new Place(LinkedInRest.VENDOR, segment, "member");
    }
}
