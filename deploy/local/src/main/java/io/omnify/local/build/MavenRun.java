package io.omnify.local.build;

import io.omnify.local.platform.Console;
import io.omnify.local.platform.PlatformFailure;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** One run of the Maven wrapper: a line per module on the terminal, everything in a log. */
final class MavenRun {
    private static final Pattern MODULE = Pattern.compile("\\[INFO] Building (.+?) \\S+\\s+\\[(\\d+/\\d+)]");
    private static final int ERRORS = 8;

    private final Path root;
    private final Console console;
    private final Path log;
    private final List<String> errors = new ArrayList<>();

    MavenRun(Path root, Console console) {
        this.root = root;
        this.console = console;
        this.log = root.resolve(".omnify/logs/build.log");
    }

    void build(Collection<String> modules) {
        console.say("building " + String.join(", ", modules) + " (the first time takes some minutes)");
        var begin = System.nanoTime();
        try {
            Files.createDirectories(log.getParent());
            var code = run(modules);
            if (code != 0) throw failed(code);
        } catch (IOException e) {
            throw new PlatformFailure("cannot run the build: " + e.getMessage(), e);
        }
        console.say("built in %.0f s".formatted((System.nanoTime() - begin) / 1e9));
    }

    private int run(Collection<String> modules) throws IOException {
        var command = new ArrayList<>(List.of("./mvnw", "-B", "-ntp", "-DskipTests", "-Dspotless.check.skip=true"));
        command.addAll(List.of("-pl", String.join(",", modules), "-am", "package"));
        var maven = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        var stopWithUs = new Thread(maven::destroy, "stop-build");
        Runtime.getRuntime().addShutdownHook(stopWithUs);
        try (var output = maven.inputReader(StandardCharsets.UTF_8);
                var file = Files.newBufferedWriter(log, StandardCharsets.UTF_8)) {
            follow(output, file);
            return maven.waitFor();
        } catch (InterruptedException e) {
            maven.destroy();
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted while building", e);
        } finally {
            forget(stopWithUs);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            hook.interrupt();
        }
    }

    private void follow(BufferedReader output, BufferedWriter file) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            file.write(line);
            file.newLine();
            var module = MODULE.matcher(line);
            if (module.find()) console.say("  [%s] %s".formatted(module.group(2), module.group(1)));
            if (isTelling(line) && errors.size() < ERRORS)
                errors.add(line.replace("[ERROR]", "").strip());
        }
    }

    /** Maven's first errors say what is wrong; then come stack traces and advice about Maven. */
    private static boolean isTelling(String line) {
        return line.startsWith("[ERROR]") && !line.contains("\tat ") && !line.contains("[Help 1]") && line.length() > 9;
    }

    private PlatformFailure failed(int code) {
        return new PlatformFailure(
                "the build failed (exit code %d, log: %s):\n  %s".formatted(code, log, String.join("\n  ", errors)));
    }
}
