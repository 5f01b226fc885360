package io.omnify.analytics.adapter.rest;

import io.omnify.analytics.metrics.domain.Axis;
import io.omnify.analytics.metrics.domain.FactFilter;
import io.omnify.analytics.metrics.domain.Group;
import io.omnify.analytics.metrics.port.AdFacts;
import io.omnify.auth.api.OrgId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an organisation's data holds. */
@Schema(name = "Dimensions")
record DimensionsView(
        @Schema(required = true) List<Dimension> dimensions,
        @Schema(required = true) List<String> platforms,
        @Schema(required = true) List<String> currencies,
        @Schema(nullable = true) @Nullable LocalDate firstDay,
        @Schema(nullable = true) @Nullable LocalDate lastDay) {
    private static final int MOST_VALUES = 100;

    /** A column of the imported files that slices the data, with its most seen values. */
    @Schema(name = "Dimension")
    record Dimension(
            @Schema(required = true) String name,
            @Schema(required = true) List<String> values,

            @Schema(required = true, description = "there are more values than shown")
            boolean truncated) {}

    static DimensionsView of(OrgId org, AdFacts facts) {
        var held = facts.of(org);
        var catalog = held.catalog();
        return new DimensionsView(
                catalog.dimensions().stream().map(name -> dimension(held, name)).toList(),
                List.copyOf(catalog.platforms()),
                List.copyOf(catalog.currencies()),
                catalog.empty() ? null : catalog.days().from(),
                catalog.empty() ? null : catalog.days().to());
    }

    private static Dimension dimension(AdFacts.Holdings held, String name) {
        var values = held.sum(FactFilter.EVERYTHING, List.of(new Axis(name))).stream()
                .sorted(Comparator.comparingLong((Group group) -> group.sums().impressions())
                        .reversed())
                .map(group -> group.keys().getFirst())
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        var shown = values.stream().limit(MOST_VALUES).sorted().toList();
        return new Dimension(name, shown, values.size() > shown.size());
    }
}
