package io.omnify.auth.organisations.domain;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** The organisation's name as it may stand in an address; unique across all organisations. */
public record Slug(String value) {
    private static final int MAX_LENGTH = 48;

    /** What {@code name} suggests; names without a Latin letter or digit all suggest the same. */
    public static Slug suggestedBy(String name) {
        var latin = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        var dashed =
                latin.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        var cut = dashed.length() > MAX_LENGTH ? dashed.substring(0, MAX_LENGTH).replaceAll("-+$", "") : dashed;
        return new Slug(cut.isEmpty() ? "organization" : cut);
    }

    /** A variant for when the plain one is taken. */
    public Slug with(byte[] suffix) {
        return new Slug(value + "-" + HexFormat.of().formatHex(suffix));
    }

    @Override
    public String toString() {
        return value;
    }
}
