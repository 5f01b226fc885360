package io.omnify.agent.adapter.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The name an instance keeps across restarts, stored beside the state it belongs to. */
final class InstanceName {
    private InstanceName() {}

    static String in(Path state) {
        try {
            Files.createDirectories(state);
            var file = state.resolve("instance-id");
            if (Files.exists(file)) return Files.readString(file).strip();
            var name = "effects-" + UUID.randomUUID();
            Files.writeString(file, name);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException("the state directory cannot be used: " + state, e);
        }
    }
}
