package io.omnify.analytics.imports.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses for every field the column that fits best by title and values, and says what else it could have been. */
final class ColumnChoice {
    private static final int LOOSE = 1_000;
    private static final double HALF = 0.5;

    private final Sample sample;
    private final List<Header> headers;
    private final Map<Field, Integer> chosen = new EnumMap<>(Field.class);
    private final Set<Integer> taken = new HashSet<>();
    private final List<String> warnings = new ArrayList<>();

    ColumnChoice(Sample sample) {
        this.sample = sample;
        this.headers = sample.headers();
        for (var field : Field.values()) choose(field);
        if (!chosen.containsKey(Field.DATE)) chooseDateByValues();
    }

    private record Candidate(int column, int rank, boolean fits, int distinct) {}

    Map<Field, Integer> chosen() {
        return chosen;
    }

    List<String> warnings() {
        return warnings;
    }

    /** Fields found by a title that is known, not merely similar. */
    long exact() {
        return chosen.entrySet().stream()
                .filter(e -> e.getKey().rank(headers.get(e.getValue()).words()) >= 0)
                .count();
    }

    private void choose(Field field) {
        var candidates = sample.indexes()
                .filter(column -> !taken.contains(column))
                .mapToObj(column -> candidate(field, column))
                .filter(candidate -> candidate.rank() >= 0)
                .sorted(Comparator.comparing(Candidate::fits)
                        .reversed()
                        .thenComparingInt(Candidate::rank)
                        .thenComparingInt(Candidate::distinct)
                        .thenComparingInt(Candidate::column))
                .toList();
        if (candidates.isEmpty()) return;
        var best = candidates.getFirst();
        if (best.rank() >= LOOSE && !best.fits()) return;
        chosen.put(field, best.column());
        taken.add(best.column());
        warnOfOthers(field, best, candidates);
    }

    private void warnOfOthers(Field field, Candidate best, List<Candidate> candidates) {
        if (!field.measured()) return;
        var others = candidates.stream()
                .filter(other -> other != best && other.fits())
                .map(other -> quoted(other.column()))
                .toList();
        if (others.isEmpty()) return;
        warnings.add(field.code() + " are counted from " + quoted(best.column()) + ", not from "
                + String.join(" or ", others));
    }

    private Candidate candidate(Field field, int column) {
        var header = headers.get(column);
        var rank = field.rank(header.words());
        if (rank < 0) rank = resembles(field, header) ? LOOSE : -1;
        if (rank < 0) return new Candidate(column, rank, false, 0);
        var cells = sample.column(column);
        var distinct = rank == LOOSE ? new HashSet<>(cells).size() : 0;
        return new Candidate(column, rank, fits(field, cells), distinct);
    }

    private static boolean fits(Field field, List<String> cells) {
        if (field.measured()) return cells.stream().allMatch(NumberStyle::empty) || ColumnKinds.mostlyNumbers(cells);
        if (field == Field.DATE) {
            var evidence = new DateEvidence();
            evidence.addAll(cells);
            return evidence.confidence() >= HALF;
        }
        return true;
    }

    /** A title that contains what the field is called; ratios and costs "per" something are something else. */
    private static boolean resembles(Field field, Header header) {
        var ratio = header.has("per") || header.has("rate") || header.has("avg") || header.has("average");
        if (ratio || header.title().contains("/")) return false;
        return switch (field) {
            case CAMPAIGN_ID -> header.words().endsWith("campaign id");
            case CAMPAIGN_NAME ->
                header.words().endsWith("campaign name") || header.words().endsWith("campaign");
            case AD_ID -> header.words().endsWith(" ad id");
            case IMPRESSIONS -> header.has("impressions");
            case CLICKS -> header.has("clicks");
            case SPEND -> header.has("spend") || header.has("spent");
            case CONVERSIONS -> (header.has("conversions") || header.has("purchases")) && !header.has("value");
            case REVENUE -> header.has("revenue") || header.words().endsWith("conversion value");
            case DATE -> header.has("date") && !header.has("end") && !header.has("ends");
            case CURRENCY -> false;
        };
    }

    private void chooseDateByValues() {
        sample.indexes()
                .filter(column -> !taken.contains(column))
                .filter(column -> !headers.get(column).has("ends"))
                .filter(column -> fits(Field.DATE, sample.column(column)))
                .filter(column -> !ColumnKinds.mostlyNumbers(sample.column(column)))
                .findFirst()
                .ifPresent(column -> {
                    chosen.put(Field.DATE, column);
                    taken.add(column);
                    warnings.add("date is taken from " + quoted(column) + ", because its values are dates");
                });
    }

    private String quoted(int column) {
        return '"' + sample.columns().titles().get(column) + '"';
    }
}
