package io.omnify.simulator.vendors;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.model.Json;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Every effect on the simulated vendors in the order in which it happened, so that a test can count them. */
@Singleton
public class VendorLedger {
    private static final int KEPT = 100_000;

    private final List<Journal.Span> effects = new ArrayList<>();
    private final InstantSource clock;
    private final Journal journal;
    private long count;

    public VendorLedger(@ConfigProperty(name = "omnify.simulator.data") Optional<String> folder, InstantSource clock) {
        this.clock = clock;
        journal = Journal.in(folder, "effects.jsonl");
        journal.open((_, span) -> keep(span));
    }

    /** Called when it has happened, whatever becomes of the answer. */
    public synchronized VendorEffect add(String vendor, String account, String operation, JsonNode request) {
        var effect = new VendorEffect("eff_" + (count + 1), vendor, account, operation, request, clock.instant());
        keep(journal.append(line(effect)));
        return effect;
    }

    /** Those that fit, oldest first, behind so many effects in all; at least the last 100,000 are known. */
    public List<VendorEffect> list(Predicate<VendorEffect> wanted, long from, int limit) {
        return behind(from).stream()
                .map(span -> read(Json.read(journal.read(span))))
                .filter(wanted)
                .limit(limit)
                .toList();
    }

    private synchronized List<Journal.Span> behind(long from) {
        long forgotten = count - effects.size();
        int first = (int) Math.clamp(from - forgotten, 0L, effects.size());
        return List.copyOf(effects.subList(first, effects.size()));
    }

    public synchronized long count() {
        return count;
    }

    public synchronized void clear() {
        effects.clear();
        count = 0;
        journal.replace(Stream.empty());
    }

    private void keep(Journal.Span span) {
        count++;
        effects.add(span);
        if (effects.size() > KEPT + KEPT / 10)
            effects.subList(0, effects.size() - KEPT).clear();
    }

    private static String line(VendorEffect effect) {
        var line = Json.NODES.objectNode();
        line.put("id", effect.id()).put("vendor", effect.vendor()).put("account", effect.account());
        line.put("operation", effect.operation()).put("at", effect.at().toString());
        line.set("request", effect.request());
        return Json.write(line);
    }

    private static VendorEffect read(JsonNode line) {
        return new VendorEffect(
                line.path("id").asText(),
                line.path("vendor").asText(),
                line.path("account").asText(),
                line.path("operation").asText(),
                line.path("request"),
                Instant.parse(line.path("at").asText()));
    }
}
