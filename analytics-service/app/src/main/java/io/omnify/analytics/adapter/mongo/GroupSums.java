package io.omnify.analytics.adapter.mongo;

import io.omnify.analytics.metrics.domain.Figures;
import io.omnify.analytics.metrics.domain.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Adds up facts as they come, in memory for the groups only. */
final class GroupSums {
    private static final int DAY = "yyyy-MM-dd".length();

    private final List<List<String>> paths;
    private final boolean named;
    private final Map<Key, Sum> sums = new HashMap<>();

    private record Key(List<String> keys, String currency) {}

    /** The name with its day before it, so that the greatest is the newest. */
    private record Sum(Figures figures, String dayAndName) {
        Sum and(Sum other) {
            var newest = dayAndName.compareTo(other.dayAndName) >= 0 ? dayAndName : other.dayAndName;
            return new Sum(figures.plus(other.figures), newest);
        }

        String name() {
            return dayAndName.isEmpty() ? "" : dayAndName.substring(DAY);
        }
    }

    /** @param named groups bear the newest name of their campaign */
    GroupSums(List<String> paths, boolean named) {
        this.paths =
                paths.stream().map(path -> Arrays.asList(path.split("\\."))).toList();
        this.named = named;
    }

    void add(Document fact) {
        var keys = new ArrayList<String>(paths.size());
        for (var path : paths) {
            @Nullable String value = fact.getEmbedded(path, String.class);
            keys.add(value == null ? "" : value);
        }
        var name = named ? fact.getString("day") + fact.get("campaign_name", fact.getString("campaign")) : "";
        var sum = new Sum(FactDocuments.figures(fact), name);
        sums.merge(new Key(keys, fact.getString("currency")), sum, Sum::and);
    }

    List<Group> groups() {
        return sums.entrySet().stream()
                .map(sum -> new Group(
                        sum.getKey().keys(),
                        sum.getValue().name(),
                        Currency.getInstance(sum.getKey().currency()),
                        sum.getValue().figures()))
                .toList();
    }
}
