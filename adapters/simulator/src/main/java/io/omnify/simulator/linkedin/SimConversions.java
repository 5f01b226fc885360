package io.omnify.simulator.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.market.Market;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorAnswer;
import io.omnify.simulator.vendors.VendorLedger;
import io.omnify.simulator.vendors.VendorStore;
import io.omnify.simulator.vendors.VendorStore.Place;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Conversions that are told to LinkedIn. Each account has two rules of what is counted: purchases and leads. */
@Singleton
class SimConversions {
    private static final Set<String> FIELDS =
            Set.of("conversion", "conversionHappenedAt", "conversionValue", "eventId", "user");
    private static final List<String> RULES = List.of("PURCHASE", "LEAD");
    private static final Duration OLDEST = Duration.ofDays(90);

    private final VendorStore store;
    private final VendorLedger ledger;
    private final Market market;

    SimConversions(VendorStore store, VendorLedger ledger, Market market) {
        this.store = store;
        this.ledger = ledger;
        this.market = market;
    }

    VendorAnswer answer(Asked asked) {
        if (asked.path().equals(List.of("conversions"))) return rules(asked);
        if (!asked.path().equals(List.of("conversionEvents"))) throw LinkedInRefused.notFound("resource");
        if (asked.method().equals("batch_create")) return Answers.rows(asked, row -> event(asked, row));
        if (!asked.method().equals("create")) throw LinkedInRefused.badRequest("Conversions are only created");
        event(asked, asked.body());
        return VendorAnswer.empty(201);
    }

    private static VendorAnswer rules(Asked asked) {
        asked.finder("account");
        var account = asked.accountOf(asked.text("account"));
        var rules = Json.NODES.arrayNode();
        for (int i = 0; i < RULES.size(); i++)
            rules.addObject()
                    .put("id", Long.parseLong(account.id() + (i + 1)))
                    .put("name", RULES.get(i))
                    .put("type", RULES.get(i))
                    .put("enabled", true)
                    .put("account", "urn:li:sponsoredAccount:" + account.id());
        return Answers.elements(rules);
    }

    /** An event's id counts once, however often it is told. */
    private void event(Asked asked, JsonNode event) {
        Check.fields(event, FIELDS);
        var rule = Asked.id(Check.text(event, "conversion"), "urn:lla:llaPartnerConversion:");
        var account = asked.owner().accounts().stream()
                .filter(each -> counts(each, rule))
                .findFirst()
                .orElseThrow(() -> LinkedInRefused.field("conversion", "FIELD_INVALID", "is no rule of yours"));
        time(event.path("conversionHappenedAt"));
        var value = event.path("conversionValue");
        if (!value.isMissingNode() && !value.path("amount").asText().matches("\\d{1,12}(\\.\\d{1,6})?"))
            throw LinkedInRefused.field("conversionValue/amount", "FIELD_INVALID", "is no decimal text");
        Check.fields(event.path("user"), Set.of("userIds", "userInfo"));
        UserIds.check(event.path("user").path("userIds"));
        var key = rule + "/" + event.path("eventId").asText();
        ObjectNode kept = event.deepCopy();
        if (store.add(new Place(LinkedInRest.VENDOR, account.id(), "conversion"), key, kept))
            ledger.add(LinkedInRest.VENDOR, account.id(), "conversion.create", kept);
    }

    private static boolean counts(MarketAccount account, String rule) {
        return rule.equals(account.id() + "1") || rule.equals(account.id() + "2");
    }

    private void time(JsonNode millis) {
        long now = market.now().toEpochMilli();
        if (!millis.isIntegralNumber() || millis.asLong() > now || millis.asLong() < now - OLDEST.toMillis())
            throw LinkedInRefused.field("conversionHappenedAt", "FIELD_INVALID", "is not within the last 90 days");
    }
}
