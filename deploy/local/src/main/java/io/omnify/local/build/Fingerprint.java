package io.omnify.local.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells whether the sources of a module changed since it was built, whatever happened to their dates. */
final class Fingerprint {
    private static final Set<String> NOT_SOURCES = Set.of("node_modules", "target", "dist", ".git");

    private Fingerprint() {}

    /** One value for the contents of the root pom and of all shipped sources of the modules. */
    static String of(Path root, Collection<String> modules) {
        var digest = sha256();
        for (var file : sources(root, modules)) {
            digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(read(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The date of the youngest source. */
    static long youngest(Path root, Collection<String> modules) {
        return sources(root, modules).stream()
                .mapToLong(file -> file.toFile().lastModified())
                .max()
                .orElse(0);
    }

    private static List<Path> sources(Path root, Collection<String> modules) {
        var inModules = modules.stream().sorted().flatMap(module -> sources(root.resolve(module)));
        return Stream.concat(Stream.of(root.resolve("pom.xml")), inModules).toList();
    }

    private static Stream<Path> sources(Path module) {
        return Stream.concat(
                Stream.of(module.resolve("pom.xml")),
                walk(module.resolve("src/main")).sorted());
    }

    private static Stream<Path> walk(Path folder) {
        if (!Files.isDirectory(folder)) return Stream.of();
        try (var children = Files.list(folder)) {
            return children.toList().stream().flatMap(child -> {
                if (NOT_SOURCES.contains(child.getFileName().toString())) return Stream.of();
                return Files.isDirectory(child) ? walk(child) : Stream.of(child);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
