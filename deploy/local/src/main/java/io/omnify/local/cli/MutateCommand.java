package io.omnify.local.cli;

import io.omnify.local.mutate.Mutation;
import io.omnify.local.platform.PlatformConfig;
import io.omnify.local.platform.PlatformFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows that isolation is tested and not only promised. */
@Command(
        name = "mutate",
        description = "Take the organisation out of one database filter or key at a time, in a copy of the sources, "
                + "and see whether the isolation suite fails. Needs a built tree (./omnify test).")
final class MutateCommand implements Callable<Integer> {
    @Option(names = "--list", description = "Only name the places.")
    private boolean list;

    @Option(names = "--only", defaultValue = "", paramLabel = "TEXT", description = "Those whose name has this in it.")
    private String only = "";

    @Option(names = "--most", defaultValue = "1000", description = "No more than so many.")
    private int most = 1000;

    @Override
    public Integer call() {
        if (most < 1) throw new PlatformFailure("--most must be at least 1");
        var mutation =
                new Mutation(PlatformConfig.fromEnvironment(System.getenv()).root(), System.out::println);
        if (!list) return mutation.run(only, most) == 0 ? 0 : 1;
        mutation.list(only);
        return 0;
    }
}
