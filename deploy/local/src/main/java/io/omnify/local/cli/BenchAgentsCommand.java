package io.omnify.local.cli;

import io.omnify.local.bench.agents.AgentsBench;
import io.omnify.local.platform.Platform;
import io.omnify.local.platform.PlatformConfig;
import io.omnify.local.platform.PlatformFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What agent-service adds to its models, alone and with very many streams at once. */
@Command(
        name = "agents",
        description = "Measure executions next to bare calls of their model, and then very many that stream at once, on"
                + " a platform of its own. Ends with 1 when a stream was lost.")
final class BenchAgentsCommand implements Callable<Integer> {
    @Option(names = "--executions", defaultValue = "500", description = "One after the other (${DEFAULT-VALUE}).")
    private int executions = 500;

    @Option(names = "--streams", defaultValue = "500", description = "At once; 0 for none (${DEFAULT-VALUE}).")
    private int streams = 500;

    @Option(names = "--heap", defaultValue = "512", description = "Of agent-service, in MiB (${DEFAULT-VALUE}).")
    private int heap = 512;

    @Override
    public Integer call() throws IOException {
        if (executions < 0 || streams < 0 || heap < 64)
            throw new PlatformFailure("--executions and --streams must be at least 0, --heap 64");
        var plain = PlatformConfig.onFreePorts(Files.createTempDirectory("omnify-agents"))
                .thorough();
        try (var platform = new Platform(AgentsBench.settings(plain, streams, heap), System.out::println)) {
            platform.start();
            return new AgentsBench(platform, System.out::println).run(executions, streams) ? 0 : 1;
        }
    }
}
