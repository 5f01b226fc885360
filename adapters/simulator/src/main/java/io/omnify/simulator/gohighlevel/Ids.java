package io.omnify.simulator.gohighlevel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids that look like the vendor's and are the same in every run. */
final class Ids {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private Ids() {}

    /** Twenty letters and digits. */
    static String of(String name) {
        var bytes = sha256(name);
        var id = new StringBuilder();
        for (int i = 0; i < 20; i++) id.append(LETTERS.charAt((bytes[i] & 0xff) % LETTERS.length()));
        return id.toString();
    }

    /** Twenty-four hexadecimal digits, as the newer parts of the API have them. */
    static String hex(String name) {
        return HexFormat.of().formatHex(sha256(name), 0, 12);
    }

    private static byte[] sha256(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
