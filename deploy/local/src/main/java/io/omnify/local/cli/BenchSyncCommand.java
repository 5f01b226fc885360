package io.omnify.local.cli;

import io.omnify.local.bench.sync.SyncBench;
import io.omnify.local.platform.Platform;
import io.omnify.local.platform.PlatformConfig;
import io.omnify.local.platform.PlatformFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What reading a large CRM and a long past of many campaigns takes. */
@Command(
        name = "sync",
        description =
                "Measure the first reading of a large CRM and of a year of many campaigns, on a platform of its own:"
                        + " time, and the memory of agent-service on the way.")
final class BenchSyncCommand implements Callable<Integer> {
    @Option(names = "--contacts", defaultValue = "100000", description = "Of one CRM; 0 for none (${DEFAULT-VALUE}).")
    private int contacts = 100_000;

    @Option(
            names = "--campaigns",
            defaultValue = "334",
            description = "On each of three platforms; 0 for none (${DEFAULT-VALUE}).")
    private int campaigns = 334;

    @Option(names = "--days", defaultValue = "365", description = "What they have behind them (${DEFAULT-VALUE}).")
    private int days = 365;

    @Override
    public Integer call() throws IOException {
        if (contacts < 0 || contacts > 200_000 || campaigns < 0 || days < 1 || days > 390)
            throw new PlatformFailure("--contacts is up to 200000, --days from 1 to 390");
        var plain = PlatformConfig.onFreePorts(Files.createTempDirectory("omnify-sync"))
                .thorough();
        var settings = SyncBench.settings(plain, days + 2);
        try (var platform = new Platform(settings, System.out::println)) {
            platform.start();
            new SyncBench(platform, System.out::println).run(contacts, campaigns, days);
            return 0;
        }
    }
}
