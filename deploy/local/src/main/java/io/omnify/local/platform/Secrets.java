package io.omnify.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of a local platform: made once, readable by their owner alone, kept as long as the data. */
final class Secrets {
    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    Secrets(Path home) {
        this.folder = home.resolve("secrets");
    }

    /** Parts start at the same time and ask for the same secrets. */
    synchronized String named(String name) {
        var file = folder.resolve(name);
        try {
            if (Files.exists(file)) return Files.readString(file).strip();
            Files.createDirectories(folder);
            var secret = fresh();
            write(file, secret);
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the secret " + file, e);
        }
    }

    private String fresh() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void write(Path file, String secret) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, ownerOnly);
        Files.write(file, secret.getBytes(StandardCharsets.UTF_8));
    }
}
