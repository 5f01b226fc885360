package io.omnify.local.bench.sync;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.local.client.Api;
import io.omnify.local.platform.Console;
import io.omnify.local.platform.Part;
import io.omnify.local.platform.Platform;
import io.omnify.local.platform.PlatformConfig;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How fast the first reading of a large CRM and of a long past of many campaigns goes through the real parts, and what
 * of it agent-service keeps in memory, next to reading the same things from the simulated vendors and keeping nothing.
 */
public final class SyncBench {
    /** Below what the plan of a new organisation includes. */
    private static final int OF_ONE_TEAM = 90;

    private final Platform platform;
    private final Console console;
    private final Api simulator;

    public SyncBench(Platform platform, Console console) {
        this.platform = platform;
        this.console = console;
        this.simulator = new Api(platform.config().address(Part.SIMULATOR));
    }

    /**
     * The simulator refuses nobody, or a plain reading could not be compared; agent-service keeps to the vendors' limits
     * all the same. Accounts are only looked for right after its start, and CRMs when it is told to.
     */
    public static PlatformConfig settings(PlatformConfig plain, int days) {
        return plain.with("OMNIFY_AGENT_CAMPAIGNS_FIRST_DAYS", String.valueOf(days))
                .with("OMNIFY_AGENT_CAMPAIGNS_LOOK", "30m")
                .with("OMNIFY_AGENT_CLIENTS_LOOK", "off")
                .with("OMNIFY_GATEWAY_LIMITS", "false")
                .with("OMNIFY_SIMULATOR_GOHIGHLEVEL_BURST", "1000000")
                .with(Part.SIMULATOR.heapVariable(), "384");
    }

    /** Contacts of one CRM, and then campaigns of each of three platforms with so many days each. */
    public void run(int contacts, int campaigns, int days) {
        if (contacts > 0) {
            var account = signUp();
            var tenant = account.at("/organization/organization_id").asText();
            new ContactSync(platform, caller(account), simulator, console).run(tenant, contacts);
        }
        if (campaigns == 0) return;
        var teams = Stream.generate(() -> caller(signUp()))
                .limit(Math.ceilDiv(campaigns, OF_ONE_TEAM))
                .toList();
        new MetricsSync(platform, teams, simulator, console).run(campaigns, Duration.ofDays(days));
    }

    private Api caller(JsonNode account) {
        return new Api(platform.url()).as(account.path("access_token").asText());
    }

    private JsonNode signUp() {
        var name = UUID.randomUUID().toString().substring(0, 8);
        return new Api(platform.url())
                .post(
                        "/api/auth/register",
                        Map.of(
                                "email", "bench-" + name + "@example.com",
                                "password", "Bench-" + UUID.randomUUID(),
                                "full_name", "Bea Bench",
                                "organization_name", "Bench " + name));
    }
}
