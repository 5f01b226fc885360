package io.omnify.analytics.imports;

import io.omnify.analytics.imports.port.SourceFile;
import io.omnify.analytics.imports.port.Uploads;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The port's promises kept in a map. */
public final class InMemoryUploads implements Uploads {
    public final Map<String, byte[]> files = new HashMap<>();

    @Override
    public void keep(String importId, SourceFile file) throws IOException {
        try (var bytes = file.open()) {
            files.put(importId, bytes.readAllBytes());
        }
    }

    @Override
    public SourceFile file(String importId) {
        return () -> {
            var bytes = files.get(importId);
            if (bytes == null) throw new FileNotFoundException(importId);
            return new ByteArrayInputStream(bytes);
        };
    }

    @Override
    public void discard(String importId) {
        files.remove(importId);
    }
}
