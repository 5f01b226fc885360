package io.omnify.local.cli;

import io.omnify.local.letters.DeadLetters;
import io.omnify.local.platform.Part;
import io.omnify.local.platform.PlatformConfig;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings what consumers put aside back to them, once the reason is gone. */
@Command(name = "replay", description = "Show the dead letters, or write those of a topic to it again.")
final class ReplayCommand implements Callable<Integer> {
    private static final Logger QUIET = Logger.getLogger("org.apache.kafka");

    @Parameters(arity = "0..1", paramLabel = "TOPIC", description = "omnify.agent.actions, ...; none: show what waits")
    private @Nullable String topic;

    @Option(names = "--most", defaultValue = "1000", description = "No more than so many (${DEFAULT-VALUE}).")
    private int most = 1_000;

    @Option(names = "--dry-run", description = "Only show them.")
    private boolean dry;

    @Override
    public Integer call() {
        QUIET.setLevel(Level.OFF);
        var config = PlatformConfig.fromEnvironment(System.getenv());
        try (var letters = new DeadLetters(config.address(Part.KAFKA), System.out::println)) {
            var name = topic;
            if (name == null) {
                letters.waiting().forEach((from, count) -> System.out.println(from + " " + count));
                return 0;
            }
            int count = letters.replay(name.replaceAll("\\.dlq$", ""), most, dry);
            System.out.println(count + (dry ? " dead letters" : " replayed"));
            return 0;
        }
    }
}
