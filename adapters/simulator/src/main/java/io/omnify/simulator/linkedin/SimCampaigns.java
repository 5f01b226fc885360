package io.omnify.simulator.linkedin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.market.Market;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.Locks;
import io.omnify.simulator.vendors.VendorAnswer;
import io.omnify.simulator.vendors.VendorLedger;
import io.omnify.simulator.vendors.VendorStore;
import io.omnify.simulator.vendors.VendorStore.Place;
import jakarta.inject.Singleton;
import java.util.List;

/** Campaigns: what LinkedIn has of them is kept here, what the market has to know of them is told to it. */
@Singleton
class SimCampaigns {
    private static final long FIRST = 300_000_000;

    private final VendorStore store;
    private final VendorLedger ledger;
    private final Market market;
    private final CampaignRules rules;
    private final Locks locks = new Locks();

    SimCampaigns(VendorStore store, VendorLedger ledger, Market market, CampaignRules rules) {
        this.store = store;
        this.ledger = ledger;
        this.market = market;
        this.rules = rules;
    }

    VendorAnswer answer(Asked asked) {
        var account = asked.account();
        var campaign = asked.path().size() == 4 ? asked.path().get(3) : "";
        return switch (asked.method()) {
            case "create" -> create(asked, account);
            case "finder" -> search(asked, account);
            case "get" -> VendorAnswer.json(200, shown(find(account, campaign)));
            case "partial_update" -> change(asked, account, campaign);
            default -> throw LinkedInRefused.badRequest(asked.method() + " is not supported by this resource");
        };
    }

    int count(MarketAccount account) {
        return store.count(place(account));
    }

    /** Refuses a campaign of another account as one that is not there. */
    ObjectNode find(MarketAccount account, String id) {
        return store.get(place(account), id).orElseThrow(() -> LinkedInRefused.notFound("Campaign"));
    }

    private VendorAnswer create(Asked asked, MarketAccount account) {
        rules.check(asked.body(), account);
        long id = FIRST + store.next(LinkedInRest.VENDOR, "campaign");
        ObjectNode campaign = asked.body().deepCopy();
        campaign.put("id", id);
        save(account, campaign);
        ledger.add(LinkedInRest.VENDOR, account.id(), "campaign.create", campaign);
        return Answers.created(String.valueOf(id));
    }

    private VendorAnswer change(Asked asked, MarketAccount account, String id) {
        synchronized (locks.of(account.id())) {
            return patched(asked, account, id);
        }
    }

    private VendorAnswer patched(Asked asked, MarketAccount account, String id) {
        var patch = asked.body().path("patch");
        if (!patch.isObject() || patch.isEmpty())
            throw LinkedInRefused.field("patch", "FIELD_REQUIRED", "nothing is to be changed");
        var campaign = find(account, id);
        Asked.texts(patch.path("$delete")).forEach(campaign::remove);
        patch.path("$set").properties().forEach(each -> campaign.set(each.getKey(), each.getValue()));
        var next = campaign.deepCopy();
        next.remove("id");
        rules.check(next, account);
        save(account, campaign);
        ledger.add(LinkedInRest.VENDOR, account.id(), "campaign.update", patch.deepCopy());
        return Answers.changed();
    }

    private void save(MarketAccount account, ObjectNode campaign) {
        store.put(place(account), campaign.path("id").asText(), campaign);
        market.put(MarketView.of(account, campaign));
    }

    /** Its token is the place of the last one seen. */
    private VendorAnswer search(Asked asked, MarketAccount account) {
        asked.finder("search");
        int size = asked.number("pageSize", 100, 1_000);
        boolean back = asked.text("sortOrder").equalsIgnoreCase("DESCENDING");
        long seen = seen(asked);
        var found = (back
                        ? store.newest(place(account), seen == 0 ? Long.MAX_VALUE : seen)
                        : store.oldest(place(account), seen))
                .filter(each -> rules.wanted(asked, shown(each.body())))
                .limit(size + 1L)
                .toList();
        var page = Json.NODES.arrayNode();
        found.stream().limit(size).forEach(each -> page.add(shown(each.body())));
        return Answers.page(
                page, found.size() > size ? String.valueOf(found.get(size - 1).created()) : "");
    }

    /** A place grows with every change of the shelf, without an end. */
    private static long seen(Asked asked) {
        var token = asked.text("pageToken");
        if (token.isEmpty()) return 0;
        if (token.matches("\\d{1,18}")) return Long.parseLong(token);
        throw LinkedInRefused.badRequest("pageToken is not one that was given");
    }

    /** With what LinkedIn makes of time and status. */
    private ObjectNode shown(ObjectNode stored) {
        var shown = stored.deepCopy();
        var end = stored.path("runSchedule").path("end");
        boolean over = end.isNumber() && end.asLong() <= market.now().toEpochMilli();
        if (over && shown.path("status").asText().equals("ACTIVE")) shown.put("status", "COMPLETED");
        boolean runs = shown.path("status").asText().equals("ACTIVE");
        List.of(runs ? "RUNNABLE" : "STOPPED").forEach(shown.putArray("servingStatuses")::add);
        return shown;
    }

    private static Place place(MarketAccount account) {
        return new Place(LinkedInRest.VENDOR, account.id(), "campaign");
    }
}
