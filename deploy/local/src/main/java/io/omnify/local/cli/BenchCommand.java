package io.omnify.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** What the platform adds to the model's own time. */
@Command(name = "bench", description = "Measure the overhead of a three-agent run.")
final class BenchCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 1;
    }
}
