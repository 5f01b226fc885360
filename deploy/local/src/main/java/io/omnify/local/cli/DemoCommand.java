package io.omnify.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The whole job once, with progress. */
@Command(name = "demo", description = "Sign up, import, run the workflow and show the proposal.")
final class DemoCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 1;
    }
}
