package io.omnify.agent.campaigns.domain;

/** What people have decided about a campaign; what its platforms make of it is another matter. */
public enum Phase {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    ACTIVE,
    PAUSED,
    ENDED;

    /** From here on the platforms have something to do. */
    public boolean launched() {
        return compareTo(ACTIVE) >= 0;
    }
}
