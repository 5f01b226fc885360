package io.omnify.simulator.vendors;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.simulator.sandbox.EffectFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines that outlive the process when there is a folder for them, also when it is killed; else they are not kept. */
final class Journal {
    private final @Nullable Path path;
    private @Nullable EffectFile file;

    private Journal(@Nullable Path path) {
        this.path = path;
    }

    static Journal in(Optional<String> folder, String name) {
        return new Journal(folder.filter(text -> !text.isBlank())
                .map(text -> Path.of(text).resolve(name))
                .orElse(null));
    }

    /** Every whole line, once, before anything is written. */
    void open(Consumer<String> lines) {
        if (path == null) return;
        var opened = new EffectFile(path);
        opened.resumeAt(opened.read(0, Integer.MAX_VALUE, (line, _) -> lines.accept(line)));
        file = opened;
    }

    synchronized void append(String line) {
        if (file != null) file.append(line);
    }

    /** Has these lines in place of all others, or keeps those when it is killed meanwhile. */
    synchronized void replace(Stream<String> lines) {
        if (path == null) return;
        if (file != null) file.close();
        try {
            var next = path.resolveSibling(path.getFileName() + ".next");
            Files.write(next, (Iterable<String>) lines::iterator, UTF_8);
            Files.move(next, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be written: " + path, e);
        }
        open(_ -> {});
    }
}
