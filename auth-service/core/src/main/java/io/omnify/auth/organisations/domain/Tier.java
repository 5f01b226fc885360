package io.omnify.auth.organisations.domain;

import java.util.Locale;

/** The plan an organisation pays for; it decides the limits. */
public enum Tier {
    STARTER,
    PROFESSIONAL,
    ENTERPRISE;

    /** The form used in API answers, such as {@code starter}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
