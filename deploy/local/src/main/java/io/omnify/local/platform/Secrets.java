package io.omnify.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Secrets of a local platform: made once, readable by their owner alone, kept as long as the data. */
final class Secrets {
    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    Secrets(Path home) {
        this.folder = home.resolve("secrets");
    }

    /** In Base64: PKCS #8 and X.509. */
    record KeyPair(String privateKey, String publicKey) {}

    String named(String name) {
        return kept(name, this::fresh);
    }

    /** Of Ed25519. */
    KeyPair pair(String name) {
        var both = kept(name, Secrets::freshPair).split("\n");
        return new KeyPair(both[0], both[1]);
    }

    /** Parts start at the same time and ask for the same secrets. */
    private synchronized String kept(String name, Supplier<String> made) {
        var file = folder.resolve(name);
        try {
            if (Files.exists(file)) return Files.readString(file).strip();
            Files.createDirectories(folder);
            var secret = made.get();
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

    private static String freshPair() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var base64 = Base64.getEncoder();
            return base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                    + base64.encodeToString(pair.getPublic().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has Ed25519", e);
        }
    }

    private static void write(Path file, String secret) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, ownerOnly);
        Files.write(file, secret.getBytes(StandardCharsets.UTF_8));
    }
}
