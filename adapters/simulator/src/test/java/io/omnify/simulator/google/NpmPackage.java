package io.omnify.simulator.google;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/**
 * A package as npm delivers it, unread by npm: for what lies in it, without the hundred packages that running it would
 * need. It is the pinned one or none.
 */
final class NpmPackage {
    private static final int BLOCK = 512;

    private final byte[] archive;

    private NpmPackage(byte[] archive) {
        this.archive = archive;
    }

    /** @param sha512 of the archive, in the registry's form; the test is left out where npm cannot be started */
    static NpmPackage fetch(String name, String version, String sha512)
            throws IOException, InterruptedException, NoSuchAlgorithmException {
        var folder = Files.createDirectories(Path.of("target/npm").toAbsolutePath());
        var file = folder.resolve(name.replace("@", "").replace('/', '-') + "-" + version + ".tgz");
        if (!Files.exists(file)) {
            boolean done = runs(folder, "npm", "pack", name + "@" + version, "--silent");
            if (!done) System.out.println("NOT CHECKED against " + name + ": npm cannot fetch it");
            assumeTrue(done, "no npm");
        }
        var archive = Files.readAllBytes(file);
        var digest = MessageDigest.getInstance("SHA-512").digest(archive);
        if (!Base64.getEncoder().encodeToString(digest).equals(sha512))
            throw new IOException(name + " is not the package that was pinned");
        return new NpmPackage(archive);
    }

    private static boolean runs(Path folder, String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(2, TimeUnit.MINUTES)) return process.exitValue() == 0;
            process.destroyForcibly();
            return false;
        } catch (IOException absent) {
            return false;
        }
    }

    /** A file of it, by its path behind {@code package/}. */
    String read(String path) throws IOException {
        try (var tar = new GZIPInputStream(new ByteArrayInputStream(archive))) {
            for (var header = tar.readNBytes(BLOCK); header.length == BLOCK && header[0] != 0; ) {
                var name = text(header, 0, 100);
                int size = Integer.parseInt(text(header, 124, 12).strip(), 8);
                var content = content(tar, size);
                if (name.equals("package/" + path)) return new String(content, UTF_8);
                header = tar.readNBytes(BLOCK);
            }
        }
        throw new IOException("the package has no " + path);
    }

    private static byte[] content(InputStream tar, int size) throws IOException {
        var content = tar.readNBytes(size);
        tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        return content;
    }

    private static String text(byte[] header, int from, int length) {
        var field = Arrays.copyOfRange(header, from, from + length);
        int end = 0;
        while (end < field.length && field[end] != 0) end++;
        return new String(field, 0, end, UTF_8);
    }
}
