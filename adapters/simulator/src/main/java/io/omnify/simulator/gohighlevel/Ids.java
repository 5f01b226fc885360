package io.omnify.simulator.gohighlevel;

import io.omnify.simulator.vendors.Sha256;
import java.util.HexFormat;

/** Ids that look like the vendor's and are the same in every run. */
final class Ids {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private Ids() {}

    /** Twenty letters and digits. */
    static String of(String name) {
        var bytes = Sha256.of(name);
        var id = new StringBuilder();
        for (int i = 0; i < 20; i++) id.append(LETTERS.charAt((bytes[i] & 0xff) % LETTERS.length()));
        return id.toString();
    }

    /** Twenty-four hexadecimal digits, as the newer parts of the API have them. */
    static String hex(String name) {
        return HexFormat.of().formatHex(Sha256.of(name), 0, 12);
    }
}
