package io.omnify.local.cli;

import io.omnify.local.machine.Chromium;
import io.omnify.local.machine.Memory;
import io.omnify.local.machine.Node;
import io.omnify.local.platform.OutsideServers;
import io.omnify.local.platform.PlatformConfig;
import io.omnify.local.platform.PortCheck;
import io.omnify.local.platform.RunState;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says what would go wrong before it does. */
@Command(name = "doctor", description = "Check this machine: one line each, with what to do.")
final class DoctorCommand implements Callable<Integer> {
    private static final long NEEDED_MEMORY = 2_048;
    private static final long NEEDED_DISK = 5_000;

    private int problems;

    @Override
    public Integer call() {
        var config = PlatformConfig.fromEnvironment(System.getenv());
        check("JDK", Runtime.version().feature() == 25, "a JDK 25 is needed, this is " + Runtime.version());
        Node.problem().ifPresentOrElse(problem -> check("Node", false, problem), () -> check("Node", true, ""));
        check("Chromium (for tests)", Chromium.find().isPresent(), Chromium.howTo());
        memory();
        disk(config);
        built(config);
        ports(config);
        OutsideServers.problems(config).forEach(problem -> check("servers from outside", false, problem));
        System.out.println(problems == 0 ? "all well" : problems + " to look at");
        return problems == 0 ? 0 : 1;
    }

    private void memory() {
        var free = Memory.availableMegabytes();
        check("memory", free == 0 || free >= NEEDED_MEMORY, free + " MiB are free, 2 GiB are needed: close something");
    }

    private void disk(PlatformConfig config) {
        var free = config.root().toFile().getUsableSpace() / (1024 * 1024);
        check("disk", free >= NEEDED_DISK, free + " MiB are free in " + config.root() + ", 5 GB are needed: tidy up");
        check("data folder", Files.isWritable(existing(config)), config.home() + " cannot be written: set OMNIFY_HOME");
    }

    private static java.nio.file.Path existing(PlatformConfig config) {
        return Files.exists(config.home()) ? config.home() : config.root();
    }

    private void built(PlatformConfig config) {
        var broker = config.root().resolve("adapters/embedded-kafka/target/lib");
        var state = Files.isDirectory(broker) ? "" : " (not built yet: ./omnify up builds it)";
        check("embedded servers" + state, true, "");
    }

    private void ports(PlatformConfig config) {
        if (new RunState(config.home()).processes().containsKey(RunState.LAUNCHER)) {
            check("ports (the platform is running)", true, "");
            return;
        }
        var taken = PortCheck.problems(config);
        if (taken.isEmpty()) check("ports", true, "");
        taken.forEach(problem -> check("ports", false, problem));
    }

    private void check(String what, boolean fine, String advice) {
        if (!fine) problems++;
        System.out.println((fine ? "ok    " : "FIX   ") + what + (fine ? "" : ": " + advice));
    }
}
