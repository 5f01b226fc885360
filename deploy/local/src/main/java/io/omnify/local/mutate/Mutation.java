package io.omnify.local.mutate;

import io.omnify.local.platform.Console;
import io.omnify.local.platform.PlatformFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Takes the organisation out of one place at a time and asks the isolation suite whether it notices. */
public final class Mutation {
    private static final long MINUTES_FOR_ONE = 15;
    private final Path root;
    private final Console console;
    private final Scratch scratch;

    public Mutation(Path root, Console console) {
        this.root = root;
        this.console = console;
        this.scratch = new Scratch(root);
    }

    private enum Verdict {
        KILLED,
        SURVIVED,
        NO_PROGRAM,
        NOT_RUN
    }

    public void list(String only) {
        chosen(only).forEach(mutant -> console.say(mutant.name()));
    }

    /** How many of them nobody noticed, or could not be tried. */
    public int run(String only, int most) {
        var all = chosen(only);
        var tried = all.subList(0, Math.min(most, all.size()));
        if (tried.isEmpty()) throw new PlatformFailure("no place matches " + only);
        console.say(tried.size() + " of " + all.size() + " places, each a build of its module: minutes each");
        scratch.refresh();
        tried.stream().map(Mutant::module).distinct().forEach(this::mustPassUnharmed);
        var unnoticed = 0;
        for (var mutant : tried) {
            var begin = System.nanoTime();
            scratch.plant(mutant);
            var verdict = suite(mutant.module());
            scratch.restore(mutant);
            console.say("%-9s %s (%.0f s)".formatted(said(verdict), mutant.name(), (System.nanoTime() - begin) / 1e9));
            if (verdict == Verdict.SURVIVED || verdict == Verdict.NOT_RUN) unnoticed++;
        }
        console.say(unnoticed + " not noticed");
        return unnoticed;
    }

    private List<Mutant> chosen(String only) {
        return Mutants.of(root).stream()
                .filter(mutant -> mutant.name().contains(only))
                .toList();
    }

    private static String said(Verdict verdict) {
        return switch (verdict) {
            case KILLED -> "killed";
            case SURVIVED -> "SURVIVED";
            case NO_PROGRAM -> "no code";
            case NOT_RUN -> "NOT RUN";
        };
    }

    /** A suite that fails anyway notices nothing. */
    private void mustPassUnharmed(String module) {
        if (suite(module) != Verdict.SURVIVED)
            throw new PlatformFailure("the isolation suite of " + module + " fails without any change, see " + log());
    }

    private Verdict suite(String module) {
        try {
            return judged(passes(module));
        } catch (IOException e) {
            throw new PlatformFailure("the suite cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted", e);
        }
    }

    /** With the modules it needs, all from the copy: what is installed elsewhere may be older. */
    private boolean passes(String module) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("./mvnw", "-B", "-ntp", "-o", "-pl", module, "-am", "test"));
        command.addAll(List.of("-Domnify.root=" + root, "-Dspotless.check.skip=true", "-Dtest=IsolationTest"));
        command.addAll(List.of("-Dsurefire.failIfNoSpecifiedTests=false", "-Dsurefire.skipAfterFailureCount=1"));
        var maven = new ProcessBuilder(command)
                .directory(scratch.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        var stopWithUs = new Thread(() -> stop(maven), "stop-suite");
        Runtime.getRuntime().addShutdownHook(stopWithUs);
        if (!maven.waitFor(MINUTES_FOR_ONE, TimeUnit.MINUTES)) stop(maven);
        Runtime.getRuntime().removeShutdownHook(stopWithUs);
        return maven.waitFor() == 0;
    }

    private static void stop(Process maven) {
        maven.descendants().forEach(ProcessHandle::destroy);
        maven.destroy();
    }

    private Verdict judged(boolean passed) throws IOException {
        var said = Files.readString(log());
        if (passed) return said.contains("Tests run:") ? Verdict.SURVIVED : Verdict.NOT_RUN;
        if (said.contains("COMPILATION ERROR")) return Verdict.NO_PROGRAM;
        return said.contains("Tests run:") ? Verdict.KILLED : Verdict.NOT_RUN;
    }

    private Path log() {
        return scratch.folder().resolve("mutant.log");
    }
}
