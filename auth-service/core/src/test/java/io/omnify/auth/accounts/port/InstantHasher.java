package io.omnify.auth.accounts.port;

import io.omnify.auth.accounts.domain.Password;

/** The fake: hashes at once, and remembers how often it was asked, which stands for time. */
public final class InstantHasher implements PasswordHasher {
    private static final String TODAY = "v2:";

    public int worked;

    @Override
    public String hash(Password password) {
        worked++;
        return TODAY + Integer.toHexString(password.value().hashCode());
    }

    /** As made before the cost was raised. */
    public static String outdated(Password password) {
        return "v1:" + Integer.toHexString(password.value().hashCode());
    }

    @Override
    public boolean matches(Password password, String hash) {
        worked++;
        return hash.substring(3).equals(Integer.toHexString(password.value().hashCode()));
    }

    @Override
    public boolean matchesNobody(Password password) {
        worked++;
        return false;
    }

    @Override
    public boolean isOutdated(String hash) {
        return !hash.startsWith(TODAY);
    }
}
