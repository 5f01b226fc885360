package io.omnify.local.platform;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The JDK's ahead-of-time caches: with one, a service starts in half the time. The first run of a fresh build records
 * what it does, and its JVM writes the cache when it stops.
 */
final class AotCache {
    private static final String SILENT = "-Xlog:disable";

    private final Path folder;
    private final boolean recording;
    private final Map<Part, Path> recorded = new ConcurrentHashMap<>();

    AotCache(PlatformConfig config) {
        this.folder = config.root().resolve(".omnify/aot");
        this.recording = config.recordsCaches();
    }

    /** The options with which this part uses its cache, or writes it. */
    List<String> options(Part part, List<String> jvmOptions, List<Path> code) {
        var cache = folder.resolve(part.label() + "-" + key(jvmOptions, code) + ".aot");
        if (Files.exists(cache)) return List.of("-XX:AOTCache=" + cache, SILENT);
        if (!recording) return List.of();
        create(folder);
        recorded.put(part, cache);
        return List.of("-XX:AOTCacheOutput=" + part(cache), SILENT);
    }

    boolean isRecording() {
        return !recorded.isEmpty();
    }

    /** To be called when the part has ended by itself: a cache is complete only then. */
    void keep(Part part) {
        var cache = recorded.remove(part);
        if (cache == null || !Files.exists(part(cache))) return;
        try {
            for (var other : older(part)) Files.deleteIfExists(other);
            Files.move(part(cache), cache, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new PlatformFailure("cannot keep " + cache + ": " + e.getMessage(), e);
        }
    }

    private List<Path> older(Part part) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                        var name = file.getFileName().toString();
                        return name.startsWith(part.label() + "-") && name.endsWith(".aot");
                    })
                    .toList();
        }
    }

    private static Path part(Path cache) {
        return cache.resolveSibling(cache.getFileName() + ".part");
    }

    /** A JVM takes a cache only with the same code and options it was made with. */
    private static String key(List<String> jvmOptions, List<Path> code) {
        var text = new StringBuilder(Runtime.version().toString()).append(jvmOptions);
        for (var path : code) {
            for (var file : files(path)) {
                text.append(file).append(file.lastModified()).append(file.length());
            }
        }
        var checksum = new CRC32C();
        checksum.update(text.toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(checksum.getValue());
    }

    private static List<File> files(Path path) {
        var children = path.toFile().listFiles();
        return children == null
                ? List.of(path.toFile())
                : Arrays.stream(children).sorted().toList();
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new PlatformFailure("cannot write " + folder + ": " + e.getMessage(), e);
        }
    }
}
