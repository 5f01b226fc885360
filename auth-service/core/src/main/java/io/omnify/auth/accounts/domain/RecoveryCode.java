package io.omnify.auth.accounts.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** A secret on paper for the day the generator is lost; good once, and of it we keep only a hash. */
public record RecoveryCode(String text) {
    public static final int COUNT = 10;
    /** Enough that a quick hash is safe: there are too many to try. */
    public static final int BYTES = 10;

    private static final Pattern FORM = Pattern.compile("[a-z2-7]{16}");

    public static RecoveryCode of(byte[] random) {
        var plain = Base32.encode(random).toLowerCase(Locale.ROOT);
        return new RecoveryCode(plain.substring(0, 8) + "-" + plain.substring(8));
    }

    /** What somebody typed; spaces and dashes do not count. */
    public static RecoveryCode typed(String text) {
        return new RecoveryCode(text);
    }

    public boolean isWellFormed() {
        return FORM.matcher(plain()).matches();
    }

    public String hash() {
        return MailToken.hash(plain());
    }

    private String plain() {
        return text.replaceAll("[\\s-]+", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "RecoveryCode[hidden]";
    }
}
