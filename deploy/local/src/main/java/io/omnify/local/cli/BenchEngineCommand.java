package io.omnify.local.cli;

import io.omnify.local.bench.EngineBench;
import io.omnify.local.bench.FairBench;
import io.omnify.local.bench.LiveBench;
import io.omnify.local.bench.WaitingBench;
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

    @Option(
            names = "--waiting",
            paramLabel = "RUNS",
            defaultValue = "0",
            description =
                    "Measure first without and then beside so many runs that wait, what they take of the heap, and"
                            + " how late those are that wake at one time.")
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
        var kafka = config.address(Part.KAFKA);
        var parts = new RunState(config.home());
        var bench = new EngineBench(kafka, parts::processes, System.out::println);
        if (waiting > 0) {
            new WaitingBench(bench, kafka, () -> engine(parts), System.out::println)
                    .run(clients, Duration.ofSeconds(seconds), waiting);
        } else {
            bench.run(clients, Duration.ofSeconds(seconds));
        }
        return 0;
    }

    private static long engine(RunState parts) {
        var process = parts.processes().get(Part.WORKFLOW.label());
        if (process == null) throw new PlatformFailure("no engine of this platform runs here: ./omnify up starts it");
        return process.pid();
    }
}
