package io.omnify.simulator.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorLedger;
import io.omnify.simulator.vendors.VendorStore;
import io.omnify.simulator.vendors.VendorStore.Doc;
import io.omnify.simulator.vendors.VendorStore.Place;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Everything that has an id at Meta: it is asked for by that alone, and the caller's accounts decide whether it is there. */
@Singleton
class Nodes {
    static final String VENDOR = "meta_ads";
    private static final Place OWNERS = new Place(VENDOR, "", "owner");
    private static final String CAMPAIGN = "campaign_id";
    private static final long FIRST_ID = 120_210_000_000_000_000L;

    private final VendorStore store;
    private final VendorLedger ledger;

    Nodes(VendorStore store, VendorLedger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /** An object with what it is and whose. */
    record Node(MarketAccount account, String kind, ObjectNode body) {
        String id() {
            return body.path("id").asText();
        }
    }

    /** Stored, noted as an effect, and given an id. */
    Node create(MarketAccount account, String kind, ObjectNode body, JsonNode request) {
        var id = String.valueOf(FIRST_ID + store.next(VENDOR, "id"));
        var whole = Json.NODES.objectNode().put("id", id).put("account_id", account.id());
        whole.setAll(body);
        store.put(
                OWNERS, id, Json.NODES.objectNode().put("account", account.id()).put("kind", kind));
        store.put(place(account, kind), id, whole);
        ledger.add(VENDOR, account.id(), kind + ".create", request);
        return new Node(account, kind, whole);
    }

    /** Throws Meta's own error when it is not there or not the caller's. */
    Node get(GraphCall call, String id) {
        return find(call, id).orElseThrow(() -> GraphError.absent(id));
    }

    Optional<Node> find(GraphCall call, String id) {
        return store.get(OWNERS, id)
                .flatMap(owner -> call.owned(owner.path("account").asText())
                        .flatMap(account -> store.get(
                                        place(account, owner.path("kind").asText()), id)
                                .map(body ->
                                        new Node(account, owner.path("kind").asText(), body))));
    }

    /** With nobody in between; noted as an effect. */
    Node change(Node node, String operation, JsonNode request, UnaryOperator<ObjectNode> change) {
        var changed = store.change(place(node.account(), node.kind()), node.id(), change)
                .orElseThrow(() -> GraphError.absent(node.id()));
        ledger.add(VENDOR, node.account().id(), node.kind() + "." + operation, request);
        return new Node(node.account(), node.kind(), changed);
    }

    /** Newest first, of one campaign when it is named, those behind the place that the call's cursor names. */
    Stream<Doc> newest(GraphCall call, MarketAccount account, String kind, String campaign) {
        var place = place(account, kind);
        long before = Listings.place(call);
        return campaign.isEmpty()
                ? store.newest(place, before)
                : store.with(place, CAMPAIGN, campaign).toList().reversed().stream()
                        .filter(doc -> doc.created() < before);
    }

    /** Those of a campaign, oldest first. */
    Stream<Node> below(Node campaign, String kind) {
        return store.with(place(campaign.account(), kind), CAMPAIGN, campaign.id())
                .map(doc -> new Node(campaign.account(), kind, doc.body()));
    }

    VendorStore store() {
        return store;
    }

    VendorLedger ledger() {
        return ledger;
    }

    static Place place(MarketAccount account, String kind) {
        return new Place(VENDOR, account.id(), kind);
    }

    /** The page that an account's ads speak for. */
    static String page(MarketAccount account) {
        return "1" + account.id();
    }

    /** What counts an account's conversions. */
    static String pixel(MarketAccount account) {
        return "3" + account.id();
    }
}
