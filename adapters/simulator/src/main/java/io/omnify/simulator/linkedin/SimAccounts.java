package io.omnify.simulator.linkedin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorAnswer;
import jakarta.inject.Singleton;

/** The accounts a token opens. */
@Singleton
class SimAccounts {
    VendorAnswer answer(Asked asked) {
        if (asked.path().size() == 2 && asked.method().equals("get"))
            return VendorAnswer.json(200, account(asked.account()));
        if (asked.path().size() != 1) throw LinkedInRefused.notFound("resource");
        asked.finder("search");
        var wanted = asked.wanted("status");
        var found = Json.NODES.arrayNode();
        if (wanted.isEmpty() || wanted.contains("ACTIVE"))
            asked.owner().accounts().forEach(each -> found.add(account(each)));
        return Answers.page(found, "");
    }

    private static ObjectNode account(MarketAccount account) {
        var found = Json.NODES.objectNode().put("id", Long.parseLong(account.id()));
        found.put("name", account.name()).put("currency", account.currency());
        return found.put("status", "ACTIVE").put("type", "BUSINESS").put("test", false);
    }
}
