package io.omnify.auth.api;

import java.util.regex.Pattern;

/** A person who can sign in; the same person may belong to several organisations. */
public record UserId(String value) {
    private static final Pattern FORM = Pattern.compile("user_[A-Za-z0-9_-]{1,64}");

    public UserId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not a user id: " + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
