package io.omnify.local.bench.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Days on which a campaign was shown, each counted once however often it is told. */
final class ToldDays {
    private final Set<String> connections;
    private final Map<String, BitSet> byCampaign = new HashMap<>();
    private volatile long days;

    /** Of these connections and no others. */
    ToldDays(Set<String> connections) {
        this.connections = connections;
    }

    long days() {
        return days;
    }

    synchronized void hear(JsonNode event) {
        var connection = event.path("connection_id").asText();
        if (!connections.contains(connection)) return;
        var campaign = connection + "/" + event.path("external_id").asText();
        var known = byCampaign.computeIfAbsent(campaign, _ -> new BitSet());
        int before = known.cardinality();
        for (var day : event.path("days")) if (day.path("impressions").asLong() > 0) known.set(index(day));
        days += known.cardinality() - before;
    }

    private static int index(JsonNode day) {
        return Math.toIntExact(LocalDate.parse(day.path("day").asText()).toEpochDay());
    }
}
