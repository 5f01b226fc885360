package io.omnify.local.build;

import io.omnify.local.machine.Node;
import io.omnify.local.platform.Console;
import io.omnify.local.platform.Part;
import io.omnify.local.platform.PlatformFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Builds what is stale, and only that. */
public final class Build {
    /** What runs on a market alone, without any part of the platform. */
    public static final String TRIALS = "deploy/trials";

    private static final String BROKER = "adapters/embedded-kafka";
    private static final Set<String> PLAIN = Set.of(BROKER, TRIALS);

    private final Path root;
    private final Console console;
    private final Path stamps;

    public Build(Path root, Console console) {
        this.root = root;
        this.console = console;
        this.stamps = root.resolve(".omnify/build");
    }

    /** Leaves every runnable module built from the sources as they are now. */
    public void refresh() {
        refresh(runnable());
    }

    /** Leaves these modules built from the sources as they are now. */
    public void refresh(List<String> wanted) {
        var stale = stale(wanted);
        if (stale.isEmpty()) return;
        if (stale.containsKey(Part.GATEWAY.module())) Node.problem().ifPresent(Build::refuse);
        new MavenRun(root, console).build(stale.keySet());
        stale.forEach(this::stamp);
    }

    private static void refuse(String problem) {
        throw new PlatformFailure(problem + " (the dashboard is built with it)");
    }

    /** The runnable modules to be built, with the fingerprints of their sources. */
    Map<String, String> stale() {
        return stale(runnable());
    }

    private Map<String, String> stale(List<String> wanted) {
        var modules = new Modules(root);
        var stale = new LinkedHashMap<String, String>();
        for (var module : wanted) {
            var closure = modules.closure(module);
            var fingerprint = Fingerprint.of(root, closure);
            if (isFresh(module, fingerprint, Fingerprint.youngest(root, closure))) stamp(module, fingerprint);
            else stale.put(module, fingerprint);
        }
        return stale;
    }

    private static List<String> runnable() {
        return Stream.concat(Stream.of(BROKER), Part.services().stream().map(Part::module))
                .toList();
    }

    /** Built from these very sources, or by hand after the last change. */
    private boolean isFresh(String module, String fingerprint, long youngestSource) {
        var product = product(module);
        if (!Files.exists(product)) return false;
        var stamp = stampOf(module);
        try {
            if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + stamp, e);
        }
        return product.toFile().lastModified() > youngestSource;
    }

    private Path product(String module) {
        var target = root.resolve(module).resolve("target");
        return PLAIN.contains(module) ? target.resolve("lib") : target.resolve("quarkus-app/quarkus-run.jar");
    }

    private void stamp(String module, String fingerprint) {
        var stamp = stampOf(module);
        try {
            Files.createDirectories(stamp.getParent());
            Files.write(stamp, fingerprint.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new PlatformFailure("cannot write " + stamp + ": " + e.getMessage(), e);
        }
    }

    private Path stampOf(String module) {
        return stamps.resolve(module.replace('/', '-'));
    }
}
