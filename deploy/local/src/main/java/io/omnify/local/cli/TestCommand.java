package io.omnify.local.cli;

import io.omnify.embedded.Repository;
import io.omnify.local.build.SkippedTests;
import io.omnify.local.machine.Chromium;
import io.omnify.local.machine.Node;
import io.omnify.local.platform.PlatformFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Every check and every test; none is left out because a tool is missing, nor silently for another reason. */
@Command(name = "test", description = "Run every check and test, as CI does.")
final class TestCommand implements Callable<Integer> {
    /** Not more where there are more cores: each brings a broker, a MongoDB and a Redis of its own. */
    private static final String MODULES_AT_ONCE = "2";

    @Parameters(arity = "0..*", paramLabel = "ARGS", description = "Passed on to Maven.")
    private List<String> arguments = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Node.problem().ifPresent(problem -> {
            throw new PlatformFailure(problem);
        });
        var browser = browser();
        System.out.println("Chromium: " + browser);
        var command = new ArrayList<>(List.of("./mvnw", "-B", "-ntp", "-T", MODULES_AT_ONCE, "verify"));
        command.addAll(arguments);
        var maven = new ProcessBuilder(command)
                .directory(Repository.root().toFile())
                .inheritIO();
        maven.environment().put("OMNIFY_CHROMIUM", browser.toString());
        var begin = Instant.now();
        var ended = maven.start().waitFor();
        tell(SkippedTests.since(begin, Repository.root()));
        return ended;
    }

    private static void tell(List<String> skipped) {
        System.out.println(skipped.isEmpty() ? "No test was left out." : "Left out, each with its reason:");
        skipped.forEach(test -> System.out.println("  " + test));
    }

    private static Path browser() throws IOException, InterruptedException {
        if (Chromium.find().isEmpty()) Chromium.install();
        return Chromium.find().orElseThrow(() -> new PlatformFailure(Chromium.howTo()));
    }
}
