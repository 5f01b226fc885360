package io.omnify.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** A key and a certificate of its own, as files a gateway is pointed to. */
record Certificate(Path certificate, Path key) {
    private static final String PASSWORD = "changeit";

    static Certificate in(Path folder) {
        return new Certificate(folder.resolve("door.pem"), folder.resolve("door.key"));
    }

    /** Writes over what is there, as whoever renews certificates does. */
    void renew(String name) {
        try {
            make(name);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void make(String name) throws IOException, InterruptedException, GeneralSecurityException {
        var store = Files.createTempDirectory("certificate").resolve("store.p12");
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "door",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString());
        var made = command.redirectErrorStream(true).start();
        var said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (made.waitFor() != 0) throw new IOException("keytool: " + said);
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        write(key, "PRIVATE KEY", keys.getKey("door", PASSWORD.toCharArray()).getEncoded());
        write(certificate, "CERTIFICATE", ((X509Certificate) keys.getCertificate("door")).getEncoded());
    }

    private static void write(Path file, String what, byte[] content) throws IOException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(file, "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n");
    }
}
