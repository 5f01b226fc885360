package io.omnify.auth.accounts.domain;

/** The alphabet in which generators of one-time codes read their secret (RFC 4648), which the JDK does not know. */
public final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    public static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (var next : bytes) {
            buffer = (buffer << 8) | (next & 0xff);
            bits += 8;
            while (bits >= 5) text.append(ALPHABET.charAt((buffer >> (bits -= 5)) & 31));
        }
        if (bits > 0) text.append(ALPHABET.charAt((buffer << (5 - bits)) & 31));
        return text.toString();
    }

    public static byte[] decode(String text) {
        var bytes = new byte[text.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (var letter : text.toCharArray()) {
            buffer = (buffer << 5) | ALPHABET.indexOf(letter);
            bits += 5;
            if (bits >= 8) bytes[at++] = (byte) (buffer >> (bits -= 8));
        }
        return bytes;
    }
}
