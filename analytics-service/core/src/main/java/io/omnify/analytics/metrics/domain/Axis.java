package io.omnify.analytics.metrics.domain;

import java.util.Set;

/** What rows can be grouped and filtered by: a fixed part of every fact, or a dimension of the imported file. */
public record Axis(String name) {
    public static final Axis CAMPAIGN = new Axis("campaign");
    public static final Axis DAY = new Axis("day");
    public static final Axis PLATFORM = new Axis("platform");
    public static final Axis AD = new Axis("ad");
    public static final Axis CURRENCY = new Axis("currency");

    private static final Set<Axis> FIXED = Set.of(CAMPAIGN, DAY, PLATFORM, AD, CURRENCY);
    private static final Set<String> PARAMETERS =
            Set.of("metrics", "by", "from", "to", "sort", "limit", "campaign_id", "date", "days");

    /** Part of every fact, not a column of some file. */
    public boolean fixed() {
        return FIXED.contains(this);
    }

    /** Whether a dimension may not bear this name, because questions and answers use it for something else. */
    public static boolean reserved(String name) {
        return new Axis(name).fixed()
                || PARAMETERS.contains(name)
                || Metric.ofCode(name).isPresent();
    }
}
