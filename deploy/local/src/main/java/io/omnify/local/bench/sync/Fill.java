package io.omnify.local.bench.sync;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.local.client.Api;
import io.omnify.local.platform.PlatformFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Launches campaigns the way a customer does, each on all platforms, so that the market has something to deliver. */
final class Fill {
    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Api api;

    Fill(Api api) {
        this.api = api;
    }

    void launch(List<JsonNode> connections, int campaigns) {
        var parts = connections.stream()
                .map(each -> Map.of(
                        "platform", each.path("platform").asText(),
                        "connection_id", each.path("connection_id").asText()))
                .toList();
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < campaigns; i++) {
                var name = "Bench " + i;
                all.add(workers.submit(() -> launch(name, parts)));
            }
            for (var each : all) each.get();
        } catch (ExecutionException e) {
            throw new PlatformFailure(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted", e);
        }
    }

    private void launch(String name, List<Map<String, String>> parts) {
        var path = "/api/campaigns/"
                + api.post("/api/campaigns", draft(name, parts))
                        .path("campaign_id")
                        .asText();
        for (var word : List.of("/submit", "/approve", "/launch")) api.post(path + word, Map.of());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var now = api.get(path); !now.path("status").asText().equals("active"); now = api.get(path)) {
            if (System.nanoTime() > deadline) throw new PlatformFailure("a campaign was not launched: " + now);
            pause();
        }
    }

    private static Map<String, Object> draft(String name, List<Map<String, String>> parts) {
        var budget = Map.of("amount", "90.00", "currency", "EUR", "period", "daily");
        var audience = Map.of("countries", List.of("DE"), "min_age", 25, "max_age", 54, "interests", List.of());
        var creative = Map.of("headline", name, "text", "Made to last.", "link", "https://shop.example.com/coats");
        return Map.of(
                "name",
                name,
                "objective",
                "sales",
                "platforms",
                parts,
                "budget",
                budget,
                "time_zone",
                "Europe/Berlin",
                "audience",
                audience,
                "creatives",
                List.of(creative));
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted", e);
        }
    }
}
