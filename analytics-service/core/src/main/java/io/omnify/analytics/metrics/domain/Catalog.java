package io.omnify.analytics.metrics.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What an organisation's data holds, so that questions can be checked before they are asked. */
public record Catalog(
        SortedSet<String> dimensions,
        SortedSet<String> platforms,
        SortedSet<String> currencies,
        Days days,
        Instant changedAt) {
    private static final Days NONE = new Days(LocalDate.of(9999, 12, 31), LocalDate.of(1, 1, 1));

    public static final Catalog EMPTY =
            new Catalog(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), NONE, Instant.EPOCH);

    public Catalog {
        dimensions = Collections.unmodifiableSortedSet(new TreeSet<>(dimensions));
        platforms = Collections.unmodifiableSortedSet(new TreeSet<>(platforms));
        currencies = Collections.unmodifiableSortedSet(new TreeSet<>(currencies));
    }

    /** What these facts add to a catalogue. */
    public static Catalog of(Iterable<AdFact> facts, Instant now) {
        var dimensions = new TreeSet<String>();
        var platforms = new TreeSet<String>();
        var currencies = new TreeSet<String>();
        var days = NONE;
        for (var fact : facts) {
            dimensions.addAll(fact.dimensions().keySet());
            platforms.add(fact.platform());
            currencies.add(fact.currency().getCurrencyCode());
            days = span(days, new Days(fact.date(), fact.date()));
        }
        return new Catalog(dimensions, platforms, currencies, days, now);
    }

    public boolean empty() {
        return platforms.isEmpty();
    }

    public Catalog and(Catalog other) {
        return new Catalog(
                union(dimensions, other.dimensions),
                union(platforms, other.platforms),
                union(currencies, other.currencies),
                span(days, other.days),
                changedAt.isAfter(other.changedAt) ? changedAt : other.changedAt);
    }

    private static SortedSet<String> union(SortedSet<String> one, SortedSet<String> other) {
        var all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private static Days span(Days one, Days other) {
        return new Days(
                one.from().isBefore(other.from()) ? one.from() : other.from(),
                one.to().isAfter(other.to()) ? one.to() : other.to());
    }
}
