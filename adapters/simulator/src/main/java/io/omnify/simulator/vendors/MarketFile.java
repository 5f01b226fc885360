package io.omnify.simulator.vendors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.market.MarketClock;
import io.omnify.simulator.market.MarketJournal;
import io.omnify.simulator.market.SimCampaign;
import io.omnify.simulator.market.SimCampaign.Period;
import io.omnify.simulator.market.SimCampaign.SimBudget;
import io.omnify.simulator.market.SimCampaign.Status;
import io.omnify.simulator.model.Json;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The market's journal as lines of JSON. */
final class MarketFile implements MarketJournal {
    private final Journal journal;

    MarketFile(Optional<String> folder) {
        journal = Journal.in(folder, "market.jsonl");
    }

    @Override
    public void campaign(String tenant, SimCampaign campaign, Instant at) {
        var line = Json.NODES.objectNode().put("at", at.toString()).put("tenant", tenant);
        line.put("vendor", campaign.vendor()).put("account", campaign.account()).put("id", campaign.id());
        line.put("name", campaign.name()).put("status", campaign.status().name());
        line.put("objective", campaign.objective()).put("audience", campaign.audience());
        line.put("creative", campaign.creative());
        var budget = campaign.budget();
        if (budget != null)
            line.put("cents", budget.cents()).put("period", budget.period().name());
        put(line, "start", campaign.start());
        put(line, "end", campaign.end());
        var _ = journal.append(Json.write(line));
    }

    @Override
    public void clock(MarketClock.Setting setting) {
        var line = Json.NODES.objectNode().put("real", setting.real().toString());
        line.put("market", setting.market().toString()).put("rate", setting.rate());
        var _ = journal.append(Json.write(line));
    }

    @Override
    public void replay(MarketJournal reader) {
        journal.open((text, _) -> {
            var line = Json.read(text);
            if (line.has("rate"))
                reader.clock(new MarketClock.Setting(
                        Instant.parse(line.path("real").asText()),
                        Instant.parse(line.path("market").asText()),
                        line.path("rate").asInt()));
            else reader.campaign(line.path("tenant").asText(), campaign(line), time(line, "at", Instant.EPOCH));
        });
    }

    private static SimCampaign campaign(JsonNode line) {
        return new SimCampaign(
                line.path("vendor").asText(),
                line.path("account").asText(),
                line.path("id").asText(),
                line.path("name").asText(),
                Status.valueOf(line.path("status").asText()),
                line.has("cents")
                        ? new SimBudget(
                                line.path("cents").asLong(),
                                Period.valueOf(line.path("period").asText()))
                        : null,
                line.has("start") ? time(line, "start", Instant.EPOCH) : null,
                line.has("end") ? time(line, "end", Instant.EPOCH) : null,
                line.path("objective").asText(),
                line.path("audience").asText(),
                line.path("creative").asText());
    }

    private static Instant time(JsonNode line, String name, Instant otherwise) {
        return line.has(name) ? Instant.parse(line.path(name).asText()) : otherwise;
    }

    private static void put(ObjectNode line, String name, @Nullable Instant time) {
        if (time != null) line.put(name, time.toString());
    }
}
