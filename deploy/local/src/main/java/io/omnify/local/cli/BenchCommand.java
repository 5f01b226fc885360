package io.omnify.local.cli;

import io.omnify.local.bench.Bench;
import io.omnify.local.platform.Part;
import io.omnify.local.platform.PlatformConfig;
import io.omnify.local.platform.PlatformFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the platform adds to the model's own time. */
@Command(
        name = "bench",
        description =
                "Measure the overhead of a three-agent run on the running platform. Ends with 1 at 60 ms or more.",
        subcommands = {
            BenchEngineCommand.class,
            BenchChaosCommand.class,
            BenchGatewayCommand.class,
            BenchOptimiserCommand.class,
            BenchAgentsCommand.class,
            BenchSyncCommand.class
        })
final class BenchCommand implements Callable<Integer> {
    @Option(names = "--runs", defaultValue = "100", description = "How many runs to measure (${DEFAULT-VALUE}).")
    private int runs = 100;

    @Override
    public Integer call() {
        if (runs < 1) throw new PlatformFailure("--runs must be at least 1");
        var config = PlatformConfig.fromEnvironment(System.getenv());
        var bench = new Bench(config.address(Part.GATEWAY), config.address(Part.SIMULATOR), System.out::println);
        return bench.run(runs) ? 0 : 1;
    }
}
