package io.omnify.local.cli;

import io.omnify.local.build.Build;
import io.omnify.local.platform.Console;
import io.omnify.local.platform.Platform;
import io.omnify.local.platform.PlatformConfig;
import io.omnify.local.platform.PlatformFailure;
import io.omnify.local.platform.PortCheck;
import io.omnify.local.platform.RunState;
import io.omnify.local.platform.Supervisor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Builds what is stale, starts everything and stays until it is told to stop. */
@Command(name = "up", description = "Build what is stale, start everything and stay; Ctrl-C stops it.")
final class UpCommand implements Callable<Integer> {
    private final Console console = line -> {
        System.out.println(line);
        System.out.flush();
    };

    @Override
    public Integer call() throws Exception {
        var config = PlatformConfig.fromEnvironment(System.getenv()).recordingCaches();
        var state = new RunState(config.home());
        try (var _ = state.lock()) {
            checkPorts(config);
            new Build(config.root(), console).refresh();
            run(new Platform(config, console), state);
            return 1;
        }
    }

    private static void checkPorts(PlatformConfig config) {
        var problems = PortCheck.problems(config);
        if (!problems.isEmpty()) throw new PlatformFailure(String.join("\nomnify: ", problems));
    }

    private void run(Platform platform, RunState state) {
        var begin = System.nanoTime();
        stopAtTheEnd(platform);
        state.save(platform);
        console.say("starting in " + platform.config().home());
        platform.start();
        state.save(platform);
        new Overview(platform).print((System.nanoTime() - begin) / 1e9, console);
        try {
            new Supervisor(platform, console, () -> state.save(platform)).watch();
        } catch (PlatformFailure e) {
            platform.stop();
            throw e;
        }
    }

    private void stopAtTheEnd(Platform platform) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform), "stop"));
    }

    private void stop(Platform platform) {
        if (platform.isStopping()) return;
        console.say(
                platform.isRecordingCaches() ? "stopping, and keeping what makes the next start faster" : "stopping");
        var begin = System.nanoTime();
        platform.stop();
        console.say("stopped after %.1f s; the data stays in %s"
                .formatted((System.nanoTime() - begin) / 1e9, platform.config().home()));
    }
}
