package io.omnify.agent.campaigns.domain;

import java.util.Locale;

/** What of a campaign a platform may have otherwise than we do, and what is set there as one. */
public enum Aspect {
    STATUS,
    BUDGET,
    SCHEDULE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
