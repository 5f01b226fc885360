package io.omnify.local.cli;

import io.omnify.local.build.Build;
import io.omnify.local.platform.AotTraining;
import io.omnify.local.platform.Console;
import io.omnify.local.platform.OutsideServers;
import io.omnify.local.platform.Platform;
import io.omnify.local.platform.PlatformConfig;
import io.omnify.local.platform.PlatformFailure;
import io.omnify.local.platform.PortCheck;
import io.omnify.local.platform.RunState;
import io.omnify.local.platform.Supervisor;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds what is stale, starts everything and stays until it is told to stop. */
@Command(name = "up", description = "Build what is stale, start everything and stay; Ctrl-C stops it.")
final class UpCommand implements Callable<Integer> {
    @Option(names = "--built", description = "Start what is built, also when its sources have changed since.")
    private boolean built;

    private final Console console = line -> {
        System.out.println(line);
        System.out.flush();
    };

    @Override
    public Integer call() throws Exception {
        var config = PlatformConfig.fromEnvironment(System.getenv());
        var state = new RunState(config.home());
        try (var _ = state.lock()) {
            check(config);
            var platform = new Platform(config, console, state::save);
            state.save(platform); // so that down also ends a build
            if (!built) new Build(config.root(), console).refresh();
            run(platform);
            return 1;
        }
    }

    private static void check(PlatformConfig config) {
        var problems = new ArrayList<>(PortCheck.problems(config));
        problems.addAll(OutsideServers.problems(config));
        if (!problems.isEmpty()) throw new PlatformFailure(String.join("\nomnify: ", problems));
    }

    private void run(Platform platform) {
        var begin = System.nanoTime();
        var training = new AotTraining(platform.config());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform, training), "stop"));
        console.say("starting in " + platform.config().home());
        platform.start();
        new Overview(platform).print((System.nanoTime() - begin) / 1e9, console);
        training.begin(console);
        try {
            new Supervisor(platform, console).watch();
        } catch (PlatformFailure e) {
            platform.stop();
            throw e;
        }
    }

    private void stop(Platform platform, AotTraining training) {
        training.stop();
        if (platform.isStopping()) return;
        console.say("stopping");
        var begin = System.nanoTime();
        platform.stop();
        console.say("stopped after %.1f s; the data stays in %s"
                .formatted((System.nanoTime() - begin) / 1e9, platform.config().home()));
    }
}
