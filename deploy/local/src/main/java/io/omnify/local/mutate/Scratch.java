package io.omnify.local.mutate;

import io.omnify.local.platform.PlatformFailure;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;

/** A copy of the sources that may be broken: what people work on is never touched. */
final class Scratch {
    private static final Set<String> LEFT_OUT = Set.of("target", "node_modules", "webui", ".git", ".omnify");
    private final Path root;
    private final Path copy;

    Scratch(Path root) {
        this.root = root;
        this.copy = root.resolve(".omnify/mutants");
    }

    Path folder() {
        return copy;
    }

    /** Brings the copy up to date; what has not changed is not compiled again. */
    void refresh() {
        try {
            if (Files.exists(copy)) forgetRemoved();
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    var name = String.valueOf(folder.getFileName());
                    return LEFT_OUT.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    copyOf(root.relativize(file), attributes);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new PlatformFailure("the sources cannot be copied: " + e.getMessage(), e);
        }
    }

    private void forgetRemoved() throws IOException {
        try (var files = Files.walk(copy)) {
            for (var file :
                    files.filter(found -> found.toString().endsWith(".java")).toList())
                if (!Files.exists(root.resolve(copy.relativize(file)))) Files.delete(file);
        }
    }

    private void copyOf(Path file, BasicFileAttributes attributes) throws IOException {
        var to = copy.resolve(file);
        if (Files.exists(to)
                && Files.size(to) == attributes.size()
                && Files.getLastModifiedTime(to).compareTo(attributes.lastModifiedTime()) >= 0) return;
        Files.createDirectories(to.getParent());
        Files.copy(root.resolve(file), to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }

    void plant(Mutant mutant) {
        write(mutant.file(), mutant.in(Mutants.lines(root.resolve(mutant.file()))));
    }

    void restore(Mutant mutant) {
        write(mutant.file(), Mutants.lines(root.resolve(mutant.file())));
    }

    private void write(String file, List<String> lines) {
        try {
            Files.write(copy.resolve(file), lines);
        } catch (IOException e) {
            throw new PlatformFailure("the copy cannot be written: " + e.getMessage(), e);
        }
    }
}
