package io.omnify.simulator.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.faults.FaultKind;
import io.omnify.simulator.market.Market;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorStore.Place;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** The Conversions API: one bad event and the whole batch is refused, an event id counts once. */
@Singleton
class Pixels {
    private static final int MOST = 1_000;
    private static final Duration OLDEST = Duration.ofDays(7);
    private static final Duration AHEAD = Duration.ofMinutes(10);
    private static final Set<String> SOURCES = Set.of(
            "email",
            "website",
            "app",
            "phone_call",
            "chat",
            "physical_store",
            "system_generated",
            "business_messaging",
            "other");
    private static final Set<String> HASHED = Set.of("em", "ph", "fn", "ln", "country", "ct", "st", "zp", "db", "ge");
    private static final Set<String> TELLING =
            Set.of("em", "ph", "fbc", "fbp", "external_id", "madid", "lead_id", "client_ip_address");

    private final Nodes nodes;
    private final Market market;
    private final InstantSource clock;

    Pixels(Nodes nodes, Market market, InstantSource clock) {
        this.nodes = nodes;
        this.market = market;
        this.clock = clock;
    }

    Optional<MarketAccount> account(GraphCall call, String pixel) {
        return call.owner().accounts().stream()
                .filter(each -> Nodes.pixel(each).equals(pixel))
                .findFirst();
    }

    ObjectNode events(GraphCall call, MarketAccount account, String trace) {
        var events = call.param("data");
        if (!events.isArray() || events.isEmpty())
            throw GraphError.invalid(2_804_002, "The parameter data is required", "data");
        if (events.size() > MOST)
            throw GraphError.invalid(2_804_006, "A request takes " + MOST + " events at most.", "data");
        if (call.wire().is(FaultKind.PARTIAL_FAILURE))
            throw GraphError.invalid(2_804_050, "This event hasn't enough customer parameters.");
        for (var event : events) check(parsed(event));
        for (var event : events) count(account, parsed(event));
        var answer = Json.NODES.objectNode().put("events_received", events.size());
        answer.putArray("messages");
        return answer.put("fbtrace_id", trace);
    }

    private static JsonNode parsed(JsonNode event) {
        return event.isTextual() ? Json.read(event.textValue()) : event;
    }

    private void check(JsonNode event) {
        if (event.path("event_name").asText().isBlank())
            throw GraphError.invalid(2_804_010, "The event name is missing.");
        time(event.path("event_time"));
        if (!SOURCES.contains(event.path("action_source").asText()))
            throw GraphError.invalid(2_804_017, "The action source is not one of those there are.");
        var website = event.path("action_source").asText().equals("website");
        if (website && event.at("/user_data/client_user_agent").asText().isEmpty())
            throw GraphError.invalid(2_804_028, "Events of a website need client_user_agent.");
        if (event.path("event_name").asText().equals("Purchase") && worthless(event.path("custom_data")))
            throw GraphError.invalid(2_804_008, "A purchase needs a value and a currency.");
        user(event.path("user_data"));
    }

    private static boolean worthless(JsonNode data) {
        return !data.path("value").isNumber() || !data.path("currency").asText().matches("[A-Za-z]{3}");
    }

    private void time(JsonNode seconds) {
        if (!seconds.isIntegralNumber()) throw GraphError.invalid(2_804_004, "The event time is missing.");
        var at = Instant.ofEpochSecond(seconds.asLong());
        if (at.isAfter(market.now().plus(AHEAD)) && at.isAfter(clock.instant().plus(AHEAD)))
            throw GraphError.invalid(2_804_004, "The timestamp for this event is in the future.");
        if (at.isBefore(clock.instant().minus(OLDEST)))
            throw GraphError.invalid(2_804_003, "The timestamp for this event is too far in the past.");
        var inMarket = at.isAfter(market.now().minus(OLDEST));
        var inReality = at.isBefore(clock.instant().plus(AHEAD));
        if (!inMarket && !inReality)
            throw GraphError.invalid(2_804_003, "The timestamp for this event is too far in the past.");
    }

    private static void user(JsonNode user) {
        if (TELLING.stream().noneMatch(user::hasNonNull))
            throw GraphError.invalid(2_804_050, "This event hasn't enough customer parameters.");
        for (var key : HASHED)
            for (var hash : user.path(key).isArray()
                    ? user.path(key)
                    : Json.NODES.arrayNode().add(user.path(key)))
                if (!hash.isMissingNode() && !hash.isNull() && !hash.asText().matches("[0-9a-f]{64}"))
                    throw GraphError.invalid(2_804_019, "The customer parameter " + key + " is not hashed.");
    }

    /** Counted once by its name and id, whoever sends it again. */
    private void count(MarketAccount account, JsonNode event) {
        var place = new Place(Nodes.VENDOR, account.id(), "event");
        var id = event.path("event_id").asText();
        var key = event.path("event_name").asText() + "/" + (id.isEmpty() ? Json.write(event) : id);
        if (nodes.store().add(place, key, (ObjectNode) event))
            nodes.ledger().add(Nodes.VENDOR, account.id(), "event", event);
    }
}
