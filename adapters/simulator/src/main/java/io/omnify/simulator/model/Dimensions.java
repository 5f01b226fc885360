package io.omnify.simulator.model;

import java.util.Set;

/** Tells dimensions worth comparing (age, gender, placement) from time, identity and the campaign itself. */
final class Dimensions {
    private static final Set<String> OTHERS = Set.of(
            Row.CAMPAIGN,
            "campaign_name",
            "ad",
            "adset",
            "ad_set",
            "hour",
            "day",
            "date",
            "week",
            "month",
            "quarter",
            "year");

    private Dimensions() {}

    static boolean comparable(String dimension) {
        return !dimension.isBlank() && !OTHERS.contains(dimension) && !dimension.endsWith("_id");
    }
}
