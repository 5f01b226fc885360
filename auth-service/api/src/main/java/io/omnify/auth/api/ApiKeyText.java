package io.omnify.auth.api;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * How an API key is written, so that a door turns typing errors and guesses away without asking anybody:
 * {@code omk_<8>_<secret><6>}, where the last six characters are the CRC-32 of all before them in base 62.
 */
public final class ApiKeyText {
    public static final String START = "omk_";
    public static final int PREFIX_LENGTH = 8;
    /** 32 characters of base 62 are 190 bits. */
    public static final int SECRET_LENGTH = 32;

    private static final int CHECKSUM_LENGTH = 6;
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final Pattern FORM = Pattern.compile("omk_[0-9A-Za-z]{8}_[0-9A-Za-z]{38}");

    private ApiKeyText() {}

    /** Whether this may be a key of ours; it says nothing about whether the key exists. */
    public static boolean isWellFormed(String text) {
        if (!FORM.matcher(text).matches()) return false;
        var body = text.substring(0, text.length() - CHECKSUM_LENGTH);
        return text.equals(body + checksum(body));
    }

    /** The key made of {@link #PREFIX_LENGTH} and {@link #SECRET_LENGTH} characters of {@link #letters}. */
    public static String of(String prefix, String secret) {
        var body = START + prefix + "_" + secret;
        return body + checksum(body);
    }

    /** One letter of base 62 per random byte; bytes that would make some letters likelier are left out. */
    public static String letters(byte[] random) {
        var text = new StringBuilder();
        for (var one : random) {
            int value = one & 0xff;
            if (value < 248) text.append(ALPHABET.charAt(value % 62));
        }
        return text.toString();
    }

    private static String checksum(String body) {
        var crc = new CRC32();
        crc.update(body.getBytes(US_ASCII));
        var text = new char[CHECKSUM_LENGTH];
        long rest = crc.getValue();
        for (int i = CHECKSUM_LENGTH - 1; i >= 0; i--, rest /= 62) text[i] = ALPHABET.charAt((int) (rest % 62));
        return new String(text);
    }
}
