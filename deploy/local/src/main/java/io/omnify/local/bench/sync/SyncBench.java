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

/**
 * How fast the first reading of a large CRM and of a long past of many campaigns goes through the real parts, and what
 * of it agent-service keeps in memory, next to reading the same things from the simulated vendors and keeping nothing.
 */
public final class SyncBench {
    private static final String LARGE = "1000000";

    private final Platform platform;
    private final Console console;
    private final Api simulator;

    public SyncBench(Platform platform, Console console) {
        this.platform = platform;
        this.console = console;
        this.simulator = new Api(platform.config().address(Part.SIMULATOR));
    }

    /**
     * The vendors' limits on calls are lifted unless they are wanted, and the simulator has room for what it has to
     * hold; accounts are only looked for once, right after the start of agent-service, and CRMs when they are told to.
     */
    public static PlatformConfig settings(PlatformConfig plain, int days, boolean limits) {
        var config = plain.with("OMNIFY_AGENT_CAMPAIGNS_FIRST_DAYS", String.valueOf(days))
                .with("OMNIFY_AGENT_CAMPAIGNS_LOOK", "30m")
                .with("OMNIFY_AGENT_CLIENTS_LOOK", "off")
                .with("OMNIFY_GATEWAY_LIMITS", "false")
                .with(Part.SIMULATOR.heapVariable(), "384");
        return limits ? config : config.with("OMNIFY_SIMULATOR_GOHIGHLEVEL_BURST", LARGE);
    }

    /** Contacts of one CRM, and then campaigns of each of three platforms with so many days each. */
    public void run(int contacts, int campaigns, int days) {
        var account = signUp();
        var api = new Api(platform.url()).as(account.path("access_token").asText());
        var tenant = account.at("/organization/organization_id").asText();
        if (contacts > 0) new ContactSync(platform, api, simulator, console).run(tenant, contacts);
        if (campaigns > 0) new MetricsSync(platform, api, simulator, console).run(campaigns, Duration.ofDays(days));
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
