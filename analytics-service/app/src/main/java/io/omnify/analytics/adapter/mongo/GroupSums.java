package io.omnify.analytics.adapter.mongo;

import io.omnify.analytics.metrics.domain.Figures;
import io.omnify.analytics.metrics.domain.Group;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;

/** Adds up the groups of several windows of days into one. */
final class GroupSums {
    private static final int DAY = "yyyy-MM-dd".length();

    private final int axes;
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

    GroupSums(int axes) {
        this.axes = axes;
    }

    void add(Document row) {
        var id = row.get("_id", Document.class);
        var keys = new ArrayList<String>();
        for (int i = 0; i < axes; i++) keys.add(Objects.requireNonNullElse(id.getString("k" + i), ""));
        var sum = new Sum(FactDocuments.figures(row), row.get("newest_name", ""));
        sums.merge(new Key(keys, id.getString("currency")), sum, Sum::and);
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
