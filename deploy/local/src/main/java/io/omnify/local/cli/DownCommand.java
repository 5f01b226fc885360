package io.omnify.local.cli;

import io.omnify.local.platform.PlatformConfig;
import io.omnify.local.platform.RunState;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stops what another launcher started, also when that launcher is gone. */
@Command(name = "down", description = "Stop everything that runs; the data stays.")
final class DownCommand implements Callable<Integer> {
    private static final Duration GRACEFUL = Duration.ofSeconds(45);
    private static final Duration FORCED = Duration.ofSeconds(20);

    @Override
    public Integer call() throws InterruptedException {
        var config = PlatformConfig.fromEnvironment(System.getenv());
        var processes = new RunState(config.home()).processes();
        if (processes.isEmpty()) {
            System.out.println("nothing runs in " + config.home());
            return 0;
        }
        System.out.println("stopping");
        var launcher = processes.get(RunState.LAUNCHER);
        if (launcher != null) launcher.destroy();
        if (!ended(processes, GRACEFUL)) {
            processes.values().forEach(ProcessHandle::destroyForcibly);
            ended(processes, FORCED);
        }
        return report(processes);
    }

    private static int report(Map<String, ProcessHandle> processes) {
        var left = processes.entrySet().stream()
                .filter(entry -> entry.getValue().isAlive())
                .map(entry -> entry.getKey() + " (pid " + entry.getValue().pid() + ")")
                .toList();
        System.out.println(left.isEmpty() ? "stopped; the data stays" : "still running: " + String.join(", ", left));
        return left.isEmpty() ? 0 : 1;
    }

    /** Without a launcher the guards of the processes stop them by themselves. */
    private static boolean ended(Map<String, ProcessHandle> processes, Duration within) throws InterruptedException {
        var deadline = System.nanoTime() + within.toNanos();
        while (processes.values().stream().anyMatch(ProcessHandle::isAlive)) {
            if (System.nanoTime() > deadline) return false;
            Thread.sleep(100);
        }
        return true;
    }
}
