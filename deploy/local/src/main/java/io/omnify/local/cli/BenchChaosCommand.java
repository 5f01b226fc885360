package io.omnify.local.cli;

import io.omnify.local.bench.Chaos;
import io.omnify.local.platform.Platform;
import io.omnify.local.platform.PlatformConfig;
import io.omnify.local.platform.PlatformFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Kills what works while it works, and counts what was lost and what was doubled. */
@Command(
        name = "chaos",
        description = "Kill parts of a platform of its own at random during runs, and count what is lost or doubled.")
final class BenchChaosCommand implements Callable<Integer> {
    @Option(names = "--runs", defaultValue = "2000", description = "Runs of three effects (${DEFAULT-VALUE}).")
    private int runs = 2_000;

    @Option(names = "--at-once", defaultValue = "2000", description = "Under way at the same time (${DEFAULT-VALUE}).")
    private int atOnce = 2_000;

    @Option(names = "--kills", defaultValue = "20", description = "Kills among them (${DEFAULT-VALUE}).")
    private int kills = 20;

    @Option(names = "--seed", defaultValue = "1", description = "The same seed kills alike (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    public Integer call() throws IOException {
        if (runs < 1 || atOnce < 1 || kills < 0)
            throw new PlatformFailure("--runs and --at-once must be at least 1, --kills 0");
        var home = Files.createTempDirectory("omnify-chaos");
        try (var platform = new Platform(PlatformConfig.onFreePorts(home), System.out::println)) {
            platform.start();
            var result = new Chaos(platform, System.out::println, seed).run(runs, atOnce, kills);
            return result.clean() ? 0 : 1;
        }
    }
}
