package io.omnify.local.cli;

import io.omnify.local.bench.EngineBench;
import io.omnify.local.bench.FairBench;
import io.omnify.local.bench.LiveBench;
import io.omnify.local.bench.WideBench;
import io.omnify.local.platform.Part;
import io.omnify.local.platform.PlatformConfig;
import io.omnify.local.platform.PlatformFailure;
import io.omnify.local.platform.RunState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs of three actions through the engine. */
@Command(name = "engine", description = "Measure runs of three actions through the engine of the running platform.")
final class BenchEngineCommand implements Callable<Integer> {
    @Option(
            names = "--clients",
            split = ",",
            defaultValue = "1,16,64",
            description = "Clients at once (${DEFAULT-VALUE}).")
    private List<Integer> clients = List.of(1, 16, 64);

    @Option(names = "--seconds", defaultValue = "15", description = "How long each (${DEFAULT-VALUE}).")
    private int seconds = 15;

    @Option(names = "--waiting", defaultValue = "0", description = "Runs to store that only wait (${DEFAULT-VALUE}).")
    private int waiting;

    @Option(
            names = "--fair",
            paramLabel = "RUNS",
            defaultValue = "0",
            description = "Measure one organisation alone, and beside another with so many runs under way, instead.")
    private int flood;

    @Option(names = "--wide", description = "Measure fifty steps, ten at once, next to their critical path, instead.")
    private boolean wide;

    @Option(names = "--live", description = "Measure how soon those who watch hear of a change, instead.")
    private boolean live;

    @Override
    public Integer call() {
        if (seconds < 1 || waiting < 0 || flood < 0)
            throw new PlatformFailure("--seconds must be at least 1, --waiting and --fair 0");
        var config = PlatformConfig.fromEnvironment(System.getenv());
        if (flood > 0) {
            new FairBench(config.address(Part.KAFKA), System.out::println).run(Duration.ofSeconds(seconds), flood);
            return 0;
        }
        if (live) {
            var heard =
                    new LiveBench(config.address(Part.GATEWAY), System.out::println).run(Duration.ofSeconds(seconds));
            return heard ? 0 : 1;
        }
        if (wide) {
            new WideBench(config.address(Part.KAFKA), config.address(Part.SIMULATOR), System.out::println).run();
            return 0;
        }
        new EngineBench(config.address(Part.KAFKA), new RunState(config.home())::processes, System.out::println)
                .run(clients, Duration.ofSeconds(seconds), waiting);
        return 0;
    }
}
