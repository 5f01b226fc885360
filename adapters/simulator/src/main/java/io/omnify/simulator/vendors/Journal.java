package io.omnify.simulator.vendors;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.simulator.sandbox.EffectFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Lines in a file, read again by their place, so that only places fill the heap. They outlive the process when there is a
 * folder for them, also when it is killed; else the file is a temporary one.
 */
final class Journal {
    private final Path path;
    private EffectFile file;

    /** Where a line is. */
    record Span(long place, int length) {}

    private Journal(Path path) {
        this.path = path;
        this.file = new EffectFile(path);
    }

    static Journal in(Optional<String> folder, String name) {
        return new Journal(folder.filter(text -> !text.isBlank())
                .map(text -> Path.of(text).resolve(name))
                .orElseGet(Journal::temporary));
    }

    /** Every whole line, once, before anything is written. */
    void open(BiConsumer<String, Span> lines) {
        file.resumeAt(file.read(
                0,
                Integer.MAX_VALUE,
                (line, place) -> lines.accept(line, new Span(place, line.getBytes(UTF_8).length))));
    }

    synchronized Span append(String line) {
        return new Span(file.append(line), line.getBytes(UTF_8).length);
    }

    synchronized String read(Span span) {
        return file.text(span.place(), span.length());
    }

    /** Has these lines in place of all others, or keeps those when it is killed meanwhile; opened again next. */
    synchronized void replace(Stream<String> lines) {
        try {
            var next = path.resolveSibling(path.getFileName() + ".next");
            Files.write(next, (Iterable<String>) lines::iterator, UTF_8);
            file.close();
            Files.move(next, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            file = new EffectFile(path);
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be written: " + path, e);
        }
    }

    private static Path temporary() {
        try {
            var file = Files.createTempFile("omnify-simulator", ".jsonl");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
