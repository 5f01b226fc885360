package io.omnify.local.cli;

import io.omnify.embedded.Ports;
import io.omnify.local.machine.Memory;
import io.omnify.local.platform.Health;
import io.omnify.local.platform.OutsideServers;
import io.omnify.local.platform.Part;
import io.omnify.local.platform.PlatformConfig;
import io.omnify.local.platform.RunState;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** What runs, whether it is ready, and what it lacks. */
@Command(name = "status", description = "Show what runs and whether it is ready (exit code 0: everything is).")
final class StatusCommand implements Callable<Integer> {
    private final Health health = new Health();

    @Override
    public Integer call() {
        var config = PlatformConfig.fromEnvironment(System.getenv());
        var processes = new RunState(config.home()).processes();
        System.out.printf("  %-10s %-30s %8s %6s  %s%n", "part", "address", "pid", "MiB", "state");
        var allReady = true;
        for (var part : Part.values()) {
            var process = processes.get(part.label());
            var state = state(config, part, process);
            allReady &= state.startsWith("ready");
            System.out.printf(
                    "  %-10s %-30s %8s %6d  %s%n",
                    part.label(),
                    config.address(part),
                    process == null ? "-" : String.valueOf(process.pid()),
                    process == null ? 0 : Memory.residentMegabytes(process.pid()),
                    state);
        }
        return allReady ? 0 : 1;
    }

    private String state(PlatformConfig config, Part part, @Nullable ProcessHandle process) {
        if (config.outside(part).isPresent()) {
            return OutsideServers.answers(config, part) ? "ready (not ours)" : "does not answer (not ours)";
        }
        if (process == null) return "stopped";
        if (!part.isService()) return Ports.answers(config.port(part)) ? "ready" : "does not answer";
        var answer = health.answer(config.address(part));
        return answer.ready() ? "ready" : "not ready: " + answer.report();
    }
}
