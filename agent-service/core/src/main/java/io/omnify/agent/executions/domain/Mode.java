package io.omnify.agent.executions.domain;

import java.util.Locale;

/** Which world produced a result; simulated data is never passed off as live. */
public enum Mode {
    LIVE,
    SIMULATION,
    FALLBACK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
