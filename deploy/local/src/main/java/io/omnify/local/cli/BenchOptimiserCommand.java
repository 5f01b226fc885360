package io.omnify.local.cli;

import io.omnify.local.build.Build;
import io.omnify.local.platform.PlatformConfig;
import io.omnify.local.platform.PlatformFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What moving budgets earns. */
@Command(
        name = "optimiser",
        description = "Let the optimiser run campaigns on seeded markets, next to the best that was possible and to"
                + " splitting evenly; needs no running platform. Ends with 1 when it does not keep what is promised.")
final class BenchOptimiserCommand implements Callable<Integer> {
    @Option(names = "--markets", defaultValue = "20", description = "How many markets (${DEFAULT-VALUE}).")
    private int markets = 20;

    @Option(names = "--seed", defaultValue = "1", description = "Of the first market (${DEFAULT-VALUE}).")
    private int seed = 1;

    @Option(names = "--days", defaultValue = "14", description = "Simulated days (${DEFAULT-VALUE}).")
    private int days = 14;

    @Option(names = "--budget", defaultValue = "300", description = "Of all platforms a day (${DEFAULT-VALUE}).")
    private int budget = 300;

    @Option(
            names = "--change",
            paramLabel = "PERCENT",
            defaultValue = "30",
            description = "What a platform's budget may gain or lose in a day (${DEFAULT-VALUE}).")
    private int change = 30;

    @Override
    public Integer call() {
        if (markets < 1 || days < 2 || budget < 3 || change < 1)
            throw new PlatformFailure("--markets and --change must be at least 1, --days 2 and --budget 3");
        var root = PlatformConfig.fromEnvironment(System.getenv()).root();
        new Build(root, System.out::println).refresh(List.of(Build.TRIALS));
        return run(root.resolve(Build.TRIALS).resolve("target"));
    }

    /** In a process of its own: the launcher does not carry the service's core and the simulator along. */
    private int run(Path target) {
        var classPath = target.resolve("classes") + File.pathSeparator + target.resolve("lib") + File.separator + "*";
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-Xmx256m",
                "-cp",
                classPath,
                "io.omnify.trials.OptimiserTrials",
                String.valueOf(markets),
                String.valueOf(seed),
                String.valueOf(days),
                String.valueOf(budget),
                String.valueOf(change));
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new PlatformFailure("cannot run the trials: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted", e);
        }
    }
}
