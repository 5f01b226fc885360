package io.omnify.linkedin;

import java.util.Map;

/** Which of our words a path of LinkedIn's is about, so that people read about the field they filled in. */
final class Fields {
    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("name", "name"),
            Map.entry("dailyBudget", "budget"),
            Map.entry("totalBudget", "budget"),
            Map.entry("unitCost", "budget"),
            Map.entry("runSchedule", "schedule"),
            Map.entry("targetingCriteria", "audience"),
            Map.entry("objectiveType", "objective"),
            Map.entry("status", "status"));

    private Fields() {}

    static String ours(String path) {
        var first = path.replaceFirst("^/+", "")
                .replaceFirst("^(patch/)?(\\$set/)?", "")
                .split("/", 2)[0];
        return OURS.getOrDefault(first, "");
    }
}
