package io.omnify.analytics.adapter.files;

import io.omnify.analytics.imports.port.SourceFile;
import io.omnify.analytics.imports.port.Uploads;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Files on the local disk, written fully and then given their name, so that a half-written one is never read. */
@Singleton
final class SpooledUploads implements Uploads {
    private static final Logger LOG = Logger.getLogger(SpooledUploads.class);

    private final Path folder;

    SpooledUploads(@ConfigProperty(name = "omnify.analytics.spool") String folder) {
        this.folder = Path.of(folder).toAbsolutePath();
    }

    @Override
    public void keep(String importId, SourceFile file) throws IOException {
        Files.createDirectories(folder);
        var half = folder.resolve(importId + ".part");
        try (var bytes = file.open()) {
            Files.copy(bytes, half, StandardCopyOption.REPLACE_EXISTING);
        }
        try (var written = FileChannel.open(half, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(half, path(importId), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public SourceFile file(String importId) {
        return () -> {
            try {
                return Files.newInputStream(path(importId));
            } catch (NoSuchFileException e) {
                throw new FileNotFoundException(e.getMessage());
            }
        };
    }

    @Override
    public void discard(String importId) {
        try {
            Files.deleteIfExists(path(importId));
        } catch (IOException e) {
            LOG.warnf("upload not deleted import=%s reason=%s", importId, e.getMessage());
        }
    }

    private Path path(String importId) {
        return folder.resolve(importId + ".csv");
    }
}
