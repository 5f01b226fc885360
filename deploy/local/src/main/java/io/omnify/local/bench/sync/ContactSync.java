package io.omnify.local.bench.sync;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.local.client.Api;
import io.omnify.local.platform.Console;
import io.omnify.local.platform.Part;
import io.omnify.local.platform.Platform;
import io.omnify.local.platform.PlatformFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first reading of a CRM with very many contacts, a third of them with a deal. */
final class ContactSync {
    private static final int PAGE = 100;
    private static final int FILL = 20_000;

    private final Platform platform;
    private final Api api;
    private final Api simulator;
    private final Console console;

    ContactSync(Platform platform, Api api, Api simulator, Console console) {
        this.platform = platform;
        this.api = api;
        this.simulator = simulator;
        this.console = console;
    }

    void run(String tenant, int contacts) {
        var connection = api.post("/api/platforms/gohighlevel/connections", Map.of("mode", "simulation"));
        int there = fill(tenant, contacts, connection.path("account").asText());
        var baseline = readPlainly(tenant, connection.path("account").asText());
        console.say("baseline: %,d contacts read from the simulator and not kept in %.1f s"
                .formatted(baseline.contacts(), baseline.seconds()));
        var course = new Course(this::agent, there, "contacts and deals", console);
        long read = 0;
        for (boolean complete = false; !complete; ) {
            var part = api.post("/api/gohighlevel/sync", Map.of());
            read += part.path("read").asLong();
            complete = part.path("complete").asBoolean();
            if (!complete && part.path("read").asLong() == 0)
                throw new PlatformFailure("somebody else reads this CRM: " + part);
            course.at(read);
        }
        double seconds = course.end(read);
        console.say("bound by the vendor's limit: a page of %d is a call, and of 100 calls in ten seconds 60 flow in"
                .formatted(PAGE));
        console.say("sync / baseline, per row: %.2f"
                .formatted(seconds / read / (baseline.seconds() / baseline.contacts())));
        known(baseline.contacts());
    }

    private long agent() {
        return platform.process(Part.AGENT).orElseThrow().pid();
    }

    /** How much there is to read, about: every third seeded contact has a deal. */
    private int fill(String tenant, int contacts, String location) {
        console.say("filling the CRM with %,d contacts".formatted(contacts));
        int there = 0;
        for (int left = contacts; left > 0; left -= FILL) {
            var query = "?tenant=" + tenant + "&count=" + Math.min(FILL, left);
            for (var each : simulator.post("/simulator/gohighlevel/contacts" + query, Map.of()))
                if (each.path("location").asText().equals(location))
                    there = each.path("contacts").asInt();
        }
        if (there < contacts) throw new PlatformFailure("location " + location + " has " + there + " contacts");
        return there + there / 3;
    }

    private record Plain(long contacts, double seconds) {}

    /** Page by page, as agent-service does it, with no limit, no store and no second list. */
    private Plain readPlainly(String tenant, String location) {
        var vendor = simulator.as("sim-" + tenant);
        long begin = System.nanoTime();
        long read = 0;
        JsonNode after = null;
        do {
            var body = new HashMap<String, Object>(Map.of("locationId", location, "pageLimit", PAGE));
            body.put("sort", List.of(Map.of("field", "dateUpdated", "direction", "desc")));
            if (after != null) body.put("searchAfter", after);
            var page = vendor.post("/gohighlevel/contacts/search", body, "Version", "2021-07-28")
                    .path("contacts");
            read += page.size();
            after = page.size() < PAGE ? null : page.path(page.size() - 1).path("searchAfter");
        } while (after != null);
        return new Plain(read, (System.nanoTime() - begin) / 1e9);
    }

    private void known(long contacts) {
        var figures = api.get("/api/gohighlevel/analytics");
        long known = figures.path("clients").asLong();
        console.say("known afterwards: %,d of %,d clients".formatted(known, contacts));
        if (known != contacts) throw new PlatformFailure("not all clients were read: " + figures);
    }
}
