package io.omnify.local.bench.agents;

import io.omnify.local.client.Api;
import io.omnify.local.client.Customer;
import io.omnify.local.platform.Console;
import io.omnify.local.platform.Part;
import io.omnify.local.platform.Platform;
import io.omnify.local.platform.PlatformConfig;
import java.util.List;
import java.util.Map;

/**
 * What an execution costs beyond its model's own time, and how many can stream at once in a small heap. The agent has no
 * tools: what those take is no work of agent-service.
 */
public final class AgentsBench {
    private final Platform platform;
    private final Console console;

    public AgentsBench(Platform platform, Console console) {
        this.platform = platform;
        this.console = console;
    }

    /** agent-service in so many MiB with a place for each stream; the simulator has room for as many answers. */
    public static PlatformConfig settings(PlatformConfig plain, int streams, int heap) {
        return plain.with(Part.AGENT.heapVariable(), String.valueOf(heap))
                .with(Part.SIMULATOR.heapVariable(), "384")
                .with("OMNIFY_AGENT_CONCURRENCY", String.valueOf(streams + 64));
    }

    /** Asked of agent-service itself: what the door costs is measured by itself. True when no stream was lost. */
    public boolean run(int executions, int streams) {
        var config = platform.config();
        var customer = Customer.signUp(new Api(platform.url()), "Bench");
        var simulator = new Api(config.address(Part.SIMULATOR));
        var agents = customer.api().at(config.address(Part.AGENT));
        var agent = agents.post(
                        "/api/agentkit/agents",
                        Map.of(
                                "name", "bench",
                                "agent_type", "analytics",
                                "instructions", "Say in a sentence what you were given.",
                                "tools", List.of()))
                .path("agent_id")
                .asText();
        var path = "/api/agentkit/agents/" + agent + "/execute";
        var process = platform.process(Part.AGENT).orElseThrow().pid();
        if (executions > 0) new Overhead(agents, simulator, process, console).run(path, executions);
        return streams == 0 || new Streams(agents, simulator, process, console).run(path, streams);
    }
}
