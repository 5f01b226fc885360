package io.omnify.analytics.imports.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by title and values whether a column without a meaning of its own slices the audience or measures something. */
final class ColumnKinds {
    private static final Pattern WORD = Pattern.compile(" ");
    private static final Set<String> MEASURES = Set.of(
            "ctr",
            "cpc",
            "cpm",
            "cpa",
            "cpl",
            "cpv",
            "cvr",
            "roas",
            "roi",
            "rate",
            "avg",
            "average",
            "cost",
            "costs",
            "reach",
            "frequency",
            "conversion",
            "conversions",
            "conv",
            "result",
            "results",
            "value",
            "purchase",
            "purchases",
            "views",
            "impr",
            "impressions",
            "clicks",
            "klicks",
            "spend",
            "spent",
            "amount",
            "score",
            "share",
            "percentage",
            "percent",
            "count",
            "total",
            "number",
            "engagement",
            "engagements",
            "interactions",
            "likes",
            "comments",
            "shares",
            "saves",
            "plays",
            "leads",
            "installs",
            "sessions",
            "revenue",
            "reactions",
            "followers",
            "opens",
            "sends",
            "profit",
            "orders",
            "sales",
            "bounces");
    /** Changes from one export to the next without being another thing: it must not tell facts apart. */
    private static final Set<String> STATES = Set.of(
            "status",
            "delivery",
            "budget",
            "ranking",
            "ends",
            "starts",
            "attribution",
            "bid",
            "reasons",
            "optimization",
            "optimisation",
            "indicator",
            "updated",
            "edited",
            "recommendations");

    private static final Set<String> SLICES = Set.of(
            "age",
            "gender",
            "sex",
            "interest",
            "interests",
            "country",
            "region",
            "city",
            "device",
            "placement",
            "network",
            "keyword",
            "audience",
            "language",
            "hour",
            "id",
            "name",
            "type",
            "group",
            "segment",
            "tier");
    private static final int FEW_VALUES = 100;
    private static final double MOSTLY = 0.8;

    private ColumnKinds() {}

    enum Kind {
        DIMENSION,
        /** A number that is not imported, or a state: left out without a word. */
        MEASURE,
        /** It could be either: left out, and said so. */
        UNCLEAR
    }

    static Kind of(Header header, List<String> cells) {
        var words = List.of(WORD.split(header.words()));
        if (cells.stream().allMatch(NumberStyle::empty)) return Kind.MEASURE;
        if (words.stream().anyMatch(STATES::contains)) return Kind.MEASURE;
        var numbers = mostlyNumbers(cells);
        if (!numbers) return mostlyDates(cells) ? Kind.MEASURE : Kind.DIMENSION;
        if (words.stream().anyMatch(MEASURES::contains)) return Kind.MEASURE;
        if (words.stream().anyMatch(SLICES::contains)) return Kind.DIMENSION;
        if (cells.stream().anyMatch(ColumnKinds::fraction)) return Kind.MEASURE;
        var distinct = new HashSet<>(cells).size();
        return distinct <= FEW_VALUES && distinct * 2 <= cells.size() ? Kind.DIMENSION : Kind.UNCLEAR;
    }

    static boolean mostlyNumbers(List<String> cells) {
        var written = cells.stream().filter(cell -> !NumberStyle.empty(cell)).toList();
        var numbers = written.stream()
                .filter(cell -> NumberStyle.POINT.parse(cell).isPresent()
                        || NumberStyle.COMMA.parse(cell).isPresent())
                .count();
        return !written.isEmpty() && numbers >= MOSTLY * written.size();
    }

    static boolean mostlyDates(List<String> cells) {
        var evidence = new DateEvidence();
        cells.stream().limit(FEW_VALUES).forEach(evidence::add);
        return evidence.confidence() >= MOSTLY;
    }

    private static boolean fraction(String cell) {
        return cell.indexOf('.') >= 0 || cell.indexOf(',') >= 0 || cell.endsWith("%");
    }
}
