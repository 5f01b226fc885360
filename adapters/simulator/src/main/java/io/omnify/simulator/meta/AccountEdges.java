package io.omnify.simulator.meta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.SimOwner;
import io.omnify.simulator.vendors.VendorStore.Doc;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** Accounts, and what stands beside campaigns: the pages that speak, the pixels that count, the words for interests. */
@Singleton
class AccountEdges {
    ObjectNode me(GraphCall call) {
        var me = Json.NODES.objectNode().put("id", TokenEdge.user(call.owner()));
        return me.put("name", call.owner().tenant());
    }

    ObjectNode account(GraphCall call, MarketAccount account) {
        return Fields.AD_ACCOUNT.of(told(account), call.fields(), "AdAccount");
    }

    ObjectNode accounts(GraphCall call, SimOwner owner) {
        var list = Json.NODES.objectNode();
        var data = list.putArray("data");
        owner.accounts().stream().limit(call.limit()).forEach(each -> data.add(account(call, each)));
        Listings.paging(call, list, "0", "1", false);
        return list;
    }

    private static ObjectNode told(MarketAccount account) {
        var told = Json.NODES.objectNode().put("id", "act_" + account.id()).put("account_id", account.id());
        told.put("name", account.name()).put("currency", account.currency()).put("account_status", 1);
        return told.put("timezone_name", account.zone().getId());
    }

    ObjectNode pages(GraphCall call, MarketAccount account) {
        return one(call, Nodes.page(account), "Page of " + account.name());
    }

    ObjectNode pixels(GraphCall call, MarketAccount account) {
        return one(call, Nodes.pixel(account), "Pixel of " + account.name());
    }

    private static ObjectNode one(GraphCall call, String id, String name) {
        var node = Json.NODES.objectNode().put("id", id).put("name", name);
        return Listings.page(call, Stream.of(new Doc(id, 1, 1, node)), Fields.NAMED, "Node");
    }

    /** The same words always have the same id. */
    ObjectNode search(GraphCall call) {
        if (!call.text("type").equals("adinterest"))
            throw GraphError.invalid(0, "The simulator searches for adinterest only", "type");
        var list = Json.NODES.objectNode();
        var data = list.putArray("data");
        var words = call.text("q").strip();
        if (!words.isEmpty())
            data.addObject()
                    .put(
                            "id",
                            String.valueOf(6_003_000_000_000L
                                    + Integer.toUnsignedLong(words.toLowerCase(java.util.Locale.ROOT)
                                            .hashCode())))
                    .put("name", words);
        return list;
    }
}
