package io.omnify.auth.accounts.domain;

import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The normalised address that names an account; two spellings of one mailbox are equal. */
public record EmailAddress(String value) {
    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL_LENGTH = 64;
    private static final Pattern FORM = Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\\\p{Cntrl}]+@"
            + "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,63}");

    /** Refuses what cannot be an address; whether it exists only a mail can tell. */
    public static EmailAddress of(String field, String typed) {
        var address = normalised(typed);
        if (address.length() > MAX_LENGTH
                || address.indexOf('@') > MAX_LOCAL_LENGTH
                || !FORM.matcher(address).matches())
            throw new Refused(new Refusal.Invalid(field, "must be an e-mail address"));
        return new EmailAddress(address);
    }

    /** For looking up what somebody typed: whatever it is, it is only compared. */
    public static EmailAddress typed(String typed) {
        return new EmailAddress(normalised(typed));
    }

    public String localPart() {
        return value.substring(0, value.indexOf('@'));
    }

    private static String normalised(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
