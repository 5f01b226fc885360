package io.omnify.auth.accounts.domain;

import java.text.Normalizer;

/** What a person typed as password, in the one spelling that is hashed; its own type so that nobody prints it. */
public record Password(String value) {
    public static Password of(String typed) {
        return new Password(Normalizer.normalize(typed, Normalizer.Form.NFKC));
    }

    public int length() {
        return value.codePointCount(0, value.length());
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
