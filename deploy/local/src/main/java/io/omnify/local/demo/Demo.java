package io.omnify.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.local.client.AdExport;
import io.omnify.local.client.Api;
import io.omnify.local.client.Customer;
import io.omnify.local.platform.Console;
import io.omnify.local.platform.PlatformFailure;
import java.util.HashMap;
import java.util.Map;

/** The main job end to end, as a marketer does it, told while it happens. */
public final class Demo {
    private static final int DAYS = 30;
    private static final String GOAL = "more purchases for the same money";

    private final String address;
    private final Console console;

    public Demo(String address, Console console) {
        this.address = address;
        this.console = console;
    }

    /** True when every figure of the proposal is the truth about the generated file. */
    public boolean run(long seed) {
        var export = new AdExport(seed, DAYS);
        var customer = Customer.signUp(new Api(address), "Demo " + seed);
        console.say("signed up      " + customer.email());
        var report = customer.importFile(AdExport.fileName(seed), export.csv());
        console.say("imported       %s of %d lines of a generated Meta export (seed %d)"
                .formatted(report.path("accepted").asText(), export.size(), seed));
        customer.awaitWorkflow();
        var execution = customer.start(GOAL);
        console.say("running        Where should the budget go? ("
                + execution.path("execution_id").asText() + ")");
        var ended = follow(customer, execution);
        var correct = new Proposal(ended.path("data").path("output"), export).print(console);
        console.say("");
        console.say("look at it     %s/workflows/%s/runs/%s"
                .formatted(
                        address,
                        Customer.WORKFLOW,
                        execution.path("execution_id").asText()));
        console.say("sign in with   %s  %s".formatted(customer.email(), customer.password()));
        return correct;
    }

    private JsonNode follow(Customer customer, JsonNode execution) {
        var begin = System.nanoTime();
        var path = Customer.executionPath(execution);
        var known = new HashMap<String, String>();
        try (var events = customer.api().events(path + "/events")) {
            for (var each = events.iterator(); each.hasNext(); ) {
                var event = each.next();
                tell(event, known, begin);
                if (hasEnded(event.path("status").asText())) break;
            }
        }
        var ended = customer.api().get(path);
        var status = ended.path("status").asText();
        if (!"completed".equals(status)) throw new PlatformFailure("the run is " + status + ": " + ended.path("data"));
        return ended;
    }

    private static boolean hasEnded(String status) {
        return switch (status) {
            case "completed", "failed", "cancelled", "needs_attention" -> true;
            default -> false;
        };
    }

    private void tell(JsonNode event, Map<String, String> known, long begin) {
        for (var step : event.path("data").path("steps")) {
            var id = step.path("step_id").asText();
            var status = step.path("status").asText();
            if (status.equals(known.put(id, status)) || "pending".equals(status)) continue;
            var mode = step.path("mode").asText("");
            console.say("  %6.0f ms  %-12s %s%s"
                    .formatted(
                            (System.nanoTime() - begin) / 1e6,
                            id,
                            status,
                            mode.isEmpty() || "null".equals(mode) ? "" : " (" + mode + ")"));
        }
    }
}
