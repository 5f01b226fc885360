package io.omnify.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of the tests: the one that is here, or Debian's, installed when we may. */
public final class Chromium {
    private static final String VARIABLE = "OMNIFY_CHROMIUM";

    private Chromium() {}

    public static Optional<Path> find() {
        var given = System.getenv().getOrDefault(VARIABLE, "");
        if (!given.isBlank()) return Optional.of(Path.of(given)).filter(Files::isExecutable);
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Tool.find(name).stream())
                .findFirst();
    }

    /** Installs Debian's with apt-get; says nothing about success, {@link #find()} does. */
    public static void install() throws IOException, InterruptedException {
        var apt = Tool.find("apt-get");
        if (apt.isEmpty() || !mayInstall()) return;
        var update = privileged(List.of("apt-get", "update", "-qq"));
        var install = privileged(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"));
        if (run(update) == 0) run(install);
    }

    public static String howTo() {
        return "no Chromium found: install it (Debian: apt-get install chromium) or name one in " + VARIABLE;
    }

    private static boolean mayInstall() {
        return isRoot() || Tool.output(List.of("sudo", "-n", "true")).isPresent();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static List<String> privileged(List<String> command) {
        if (isRoot()) return command;
        var all = new ArrayList<>(List.of("sudo", "-n"));
        all.addAll(command);
        return all;
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).inheritIO();
        process.environment().put("DEBIAN_FRONTEND", "noninteractive");
        return process.start().waitFor();
    }
}
