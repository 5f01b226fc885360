package io.omnify.local.cli;

import io.omnify.local.platform.PlatformFailure;
import java.io.PrintWriter;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line behind ./omnify. */
@Command(
        name = "omnify",
        description = "Runs the whole platform on this machine.",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        version = "omnify 1.0.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            DemoCommand.class,
            TestCommand.class,
            MutateCommand.class,
            BenchCommand.class,
            ReplayCommand.class,
            RebuildCommand.class,
            DoctorCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        var line = new CommandLine(new Main());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        var test = Objects.requireNonNull(line.getSubcommands().get("test"));
        test.setUnmatchedOptionsArePositionalParams(true); // they are Maven's
        line.setExecutionExceptionHandler((problem, commandLine, _) -> report(problem, commandLine.getErr()));
        return line;
    }

    /** What a person can act on is one line; anything else is a defect and shows where it is. */
    private static int report(Exception problem, PrintWriter out) {
        if (isStopping()) return 1;
        if (problem instanceof PlatformFailure failure) out.println("omnify: " + failure.getMessage());
        else problem.printStackTrace(out);
        out.flush();
        return 1;
    }

    /** Whoever presses Ctrl-C knows why the rest breaks off. */
    private static boolean isStopping() {
        var hook = new Thread(() -> {}, "never");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
