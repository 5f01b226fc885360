package io.omnify.analytics.metrics.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Of a campaign's day that is known from two sources one alone is counted. What the platform itself says counts, unless
 * the question needs a detail (an advertisement, an age) that only imports have: then the import counts. This notes the
 * days of the source that goes first.
 */
public final class OneSource {
    private static final Set<Axis> PLAIN = Set.of(Axis.CAMPAIGN, Axis.DAY, Axis.PLATFORM, Axis.CURRENCY);

    private static final Pattern REFERENCE = Pattern.compile(" \\[camp_[A-Za-z0-9]+]$");

    private final Set<String> taken = new HashSet<>();

    /** Whether a question can be answered from imports alone. */
    public static boolean needsDetail(List<Axis> by) {
        return !PLAIN.containsAll(by);
    }

    /** Whether it is about a slice, of which no platform told us by itself. */
    public static boolean isSlice(FactFilter filter) {
        return !PLAIN.containsAll(filter.wanted().keySet());
    }

    public boolean isEmpty() {
        return taken.isEmpty();
    }

    /** @param campaigns by which the campaign may be known to the other source: its id, its names */
    public void take(String platform, String day, List<String> campaigns) {
        for (var campaign : campaigns) if (!campaign.isEmpty()) taken.add(key(platform, day, campaign));
    }

    public boolean isTaken(String platform, String day, List<String> campaigns) {
        return campaigns.stream().anyMatch(campaign -> taken.contains(key(platform, day, campaign)));
    }

    /** How an import names its campaign: by its id where it has one, for names may be of two. */
    public static List<String> imported(String id, String name) {
        return List.of(id.isEmpty() ? plain(name) : id);
    }

    /** Without the reference by which a campaign that was launched from here is found at its platform. */
    public static String plain(String name) {
        return REFERENCE.matcher(name).replaceFirst("");
    }

    private static String key(String platform, String day, String campaign) {
        return platform + '\n' + day + '\n' + campaign;
    }
}
