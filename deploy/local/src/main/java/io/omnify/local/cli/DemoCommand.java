package io.omnify.local.cli;

import io.omnify.local.demo.Demo;
import io.omnify.local.platform.Part;
import io.omnify.local.platform.PlatformConfig;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole job once, with progress. */
@Command(name = "demo", description = "Sign up, import a generated export, run the workflow and show the proposal.")
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--seed", description = "Makes the same data set again (default: another one each time).")
    private @Nullable Long seed;

    @Override
    public Integer call() {
        var config = PlatformConfig.fromEnvironment(System.getenv());
        var chosen = seed == null ? ThreadLocalRandom.current().nextLong(1, 100_000) : seed;
        return new Demo(config.address(Part.GATEWAY), System.out::println).run(chosen) ? 0 : 1;
    }
}
