package io.omnify.local.cli;

import io.omnify.local.bench.gateway.GatewayBench;
import io.omnify.local.build.Build;
import io.omnify.local.platform.PlatformConfig;
import io.omnify.local.platform.PlatformFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the door costs, next to nginx. */
@Command(
        name = "gateway",
        description = "Measure the gateway next to nginx and to no proxy at all; needs no running platform.")
final class BenchGatewayCommand implements Callable<Integer> {
    @Option(names = "--rounds", defaultValue = "3", description = "How many rounds (${DEFAULT-VALUE}).")
    private int rounds = 3;

    @Option(names = "--seconds", defaultValue = "4", description = "Length of each measurement (${DEFAULT-VALUE}).")
    private int seconds = 4;

    @Override
    public Integer call() {
        if (rounds < 1 || seconds < 1) throw new PlatformFailure("--rounds and --seconds must be at least 1");
        new Build(PlatformConfig.fromEnvironment(System.getenv()).root(), System.out::println).refresh();
        new GatewayBench(System.out::println, rounds, seconds).run();
        return 0;
    }
}
