package io.omnify.vendor.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Software of others that runs on Node, in the version the lock file pins; tests that need it are left out without Node. */
public final class NodePackages {
    private static final Path SOURCE = Path.of("src/test/node");
    private static final Path TARGET = Path.of("target/node").toAbsolutePath();

    private NodePackages() {}

    /** The folder whose node_modules hold the packages. */
    public static Path installed() throws IOException, InterruptedException {
        var there = runs("node") && runs("npm");
        if (!there) System.out.println("NOT CHECKED against software on Node: node or npm cannot be started");
        assumeTrue(there, "no Node");
        Files.createDirectories(TARGET);
        try (var files = Files.list(SOURCE)) {
            for (var file : files.toList())
                Files.copy(file, TARGET.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        var lock = Files.readString(SOURCE.resolve("package-lock.json"));
        var stamp = TARGET.resolve("installed-lock");
        if (Files.exists(stamp) && Files.readString(stamp).equals(lock)) return TARGET;
        if (exit(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")) != 0)
            throw new IllegalStateException("npm ci failed in " + TARGET);
        Files.writeString(stamp, lock);
        return TARGET;
    }

    private static boolean runs(String command) throws InterruptedException {
        try {
            return new ProcessBuilder(command, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static int exit(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(TARGET.toFile())
                .redirectErrorStream(true)
                .redirectOutput(TARGET.resolve("npm.log").toFile())
                .start();
        if (process.waitFor(5, TimeUnit.MINUTES)) return process.exitValue();
        process.destroyForcibly();
        return -1;
    }
}
