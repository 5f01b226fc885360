package io.omnify.local.cli;

import io.omnify.local.platform.Part;
import io.omnify.local.platform.PlatformConfig;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** The launcher as ./omnify runs it, in a process of its own, over a checkout that has stand-ins for services. */
final class Launcher {
    private static final List<String> UNIGNORED = List.of("env", "--default-signal=INT");

    private final Path root;
    private final PlatformConfig config;
    private final Map<String, String> environment = new HashMap<>();
    private int commands;

    Launcher(Path folder) throws IOException {
        this.root = Files.createDirectories(folder.resolve("checkout"));
        this.config = PlatformConfig.onFreePorts(folder.resolve("home"));
        environment.put("OMNIFY_HOME", config.home().toString());
        for (var part : Part.values()) {
            environment.put(part.portVariable(), String.valueOf(config.port(part)));
            if (part.isService()) build(root.resolve(part.module()).resolve("target/quarkus-app/quarkus-run.jar"));
        }
    }

    /** What one command said and how it ended. */
    record Run(Process process, Path out, Path err) {
        int exitCode() throws InterruptedException {
            if (process.waitFor(120, TimeUnit.SECONDS)) return process.exitValue();
            throw new AssertionError("the command does not end");
        }

        String said() throws IOException {
            return Files.readString(out);
        }

        List<String> complaints() throws IOException {
            return Files.readAllLines(err);
        }
    }

    PlatformConfig config() {
        return config;
    }

    Launcher with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** How a part behaves from its next start on. */
    void make(Part part, String behaviour) throws IOException {
        Files.createFile(Files.createDirectories(config.data(part)).resolve(behaviour));
    }

    Run start(String... arguments) throws IOException {
        var command = new ArrayList<String>(interruptible());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Domnify.root=" + root));
        command.addAll(List.of("-cp", classPath(), Main.class.getName()));
        command.addAll(List.of(arguments));
        var out = root.resolve("out" + ++commands);
        var err = root.resolve("err" + commands);
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new Run(builder.start(), out, err);
    }

    /** What still runs of this checkout, whoever its parent is by now. */
    List<String> leftovers() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(root.getParent().toString()))
                .toList();
    }

    /** Whoever starts the tests in the background may have Ctrl-C ignored by all that they start. */
    private static List<String> interruptible() throws IOException {
        try {
            var command = new ArrayList<>(UNIGNORED);
            command.add("true");
            return new ProcessBuilder(command).start().waitFor() == 0 ? UNIGNORED : List.of();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** Ours without the servers' log manager, which tests bring along and the launcher does not have. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(each -> !each.contains("jboss-logmanager"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void build(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        var name = StandInService.class.getName().replace('.', '/') + ".class";
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInService.class.getName());
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var code = StandInService.class.getResourceAsStream("/" + name)) {
            out.putNextEntry(new JarEntry(name));
            if (code != null) code.transferTo(out);
        }
    }
}
