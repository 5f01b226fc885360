package io.omnify.auth.sessions.domain;

import java.util.regex.Pattern;

/** Names one sign-in on one device; it is the {@code sid} of its access tokens. */
public record SessionId(String value) {
    public static final String PREFIX = "sess_";
    private static final Pattern FORM = Pattern.compile("sess_[A-Za-z0-9]{1,64}");

    public SessionId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not a session id");
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
