package io.omnify.workflow.adapter.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The name an engine keeps across restarts, stored beside the state it belongs to. */
final class EngineInstance {
    private EngineInstance() {}

    static String of(Path state) {
        try {
            Files.createDirectories(state);
            var file = state.resolve("instance-id");
            if (Files.exists(file)) return Files.readString(file).strip();
            var id = "engine-" + UUID.randomUUID();
            Files.writeString(file, id);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException("the state directory cannot be used: " + state, e);
        }
    }
}
