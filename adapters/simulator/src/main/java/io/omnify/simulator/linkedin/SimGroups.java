package io.omnify.simulator.linkedin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorAnswer;
import io.omnify.simulator.vendors.VendorLedger;
import io.omnify.simulator.vendors.VendorStore;
import io.omnify.simulator.vendors.VendorStore.Place;
import jakarta.inject.Singleton;
import java.util.Set;

/** Campaign groups: the folders that every campaign lies in. */
@Singleton
class SimGroups {
    private static final Set<String> FIELDS =
            Set.of("account", "name", "status", "runSchedule", "totalBudget", "objectiveType");
    private static final Set<String> STATUSES = Set.of("ACTIVE", "PAUSED", "DRAFT", "ARCHIVED");
    private static final long FIRST = 600_000_000;

    private final VendorStore store;
    private final VendorLedger ledger;

    SimGroups(VendorStore store, VendorLedger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    VendorAnswer answer(Asked asked) {
        var account = asked.account().id();
        if (asked.path().size() == 4 && asked.method().equals("get"))
            return store.get(place(account), asked.path().get(3))
                    .map(group -> VendorAnswer.json(200, group))
                    .orElseThrow(() -> LinkedInRefused.notFound("Campaign group"));
        return asked.method().equals("create") ? create(asked, account) : search(asked, account);
    }

    boolean has(String account, String id) {
        return store.get(place(account), id).isPresent();
    }

    private VendorAnswer create(Asked asked, String account) {
        var body = asked.body();
        Check.fields(body, FIELDS);
        Check.text(body, "name");
        Check.oneOf(body, "status", STATUSES);
        if (!asked.accountOf(Check.text(body, "account")).id().equals(account)) throw LinkedInRefused.denied();
        Check.schedule(body.path("runSchedule"));
        long id = FIRST + store.next(LinkedInRest.VENDOR, "group");
        ObjectNode group = body.deepCopy();
        store.put(place(account), String.valueOf(id), group.put("id", id));
        ledger.add(LinkedInRest.VENDOR, account, "group.create", group);
        return Answers.created(String.valueOf(id));
    }

    private VendorAnswer search(Asked asked, String account) {
        asked.finder("search");
        var names = asked.wanted("name");
        var statuses = asked.wanted("status");
        var found = Json.NODES.arrayNode();
        store.all(place(account))
                .map(VendorStore.Doc::body)
                .filter(each ->
                        names.isEmpty() || names.contains(each.path("name").asText()))
                .filter(each -> statuses.isEmpty()
                        || statuses.contains(each.path("status").asText()))
                .limit(asked.number("pageSize", 100, 1_000))
                .forEach(found::add);
        return Answers.page(found, "");
    }

    private static Place place(String account) {
        return new Place(LinkedInRest.VENDOR, account, "group");
    }
}
