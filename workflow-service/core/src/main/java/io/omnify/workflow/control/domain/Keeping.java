package io.omnify.workflow.control.domain;

/** How long ended runs are kept; 0 days means for ever. */
public record Keeping(int days, boolean archive) {
    public static final Keeping FOREVER = new Keeping(0, true);
    public static final int MOST_DAYS = 3_650;

    public Keeping {
        if (days < 0 || days > MOST_DAYS) throw new IllegalArgumentException("days");
    }
}
