package io.omnify.auth.domain;

import java.text.Normalizer;

/** What people call a person or an organisation: one line, without invisible characters. */
public record DisplayName(String value) {
    public static final int MAX_LENGTH = 100;

    /** Reads what a person typed into {@code field}; spaces around and doubled inside do not count. */
    public static DisplayName of(String field, String typed) {
        var name = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) throw refused(field, "must not be blank");
        if (name.codePointCount(0, name.length()) > MAX_LENGTH)
            throw refused(field, "must be at most " + MAX_LENGTH + " characters long");
        if (name.codePoints().anyMatch(DisplayName::isInvisible))
            throw refused(field, "must not contain control characters");
        return new DisplayName(name);
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    private static Refused refused(String field, String message) {
        return new Refused(new Refusal.Invalid(field, message));
    }

    @Override
    public String toString() {
        return value;
    }
}
