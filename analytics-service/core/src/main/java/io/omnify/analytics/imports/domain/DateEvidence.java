package io.omnify.analytics.imports.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Collects the cells of a date column until only one way to read them is left. Whether the day or the month comes first
 * shows as soon as one of them is above 12.
 */
public final class DateEvidence {
    private static final List<String> PATTERNS = List.of(
            "yyyy-MM-dd",
            "yyyy/MM/dd",
            "yyyy.MM.dd",
            "yyyyMMdd",
            "dd-MM-yyyy",
            "MM-dd-yyyy",
            "MM/dd/yyyy",
            "dd/MM/yyyy",
            "dd.MM.yyyy",
            "MM.dd.yyyy",
            "dd-MM-yy",
            "MM-dd-yy",
            "MM/dd/yy",
            "dd/MM/yy",
            "dd.MM.yy",
            "MMM d, yyyy",
            "MMMM d, yyyy",
            "EEE, MMM d, yyyy",
            "d MMM yyyy",
            "d MMMM yyyy",
            "dd-MMM-yyyy",
            "dd-MMM-yy");

    private final List<Candidate> candidates = PATTERNS.stream()
            .map(DateFormat::of)
            .flatMap(Optional::stream)
            .map(Candidate::new)
            .toList();
    private long cells;

    private static final class Candidate {
        private final DateFormat format;
        private long matches;
        private LocalDate first = LocalDate.MAX;
        private LocalDate last = LocalDate.MIN;
        private long days;

        Candidate(DateFormat format) {
            this.format = format;
        }

        private void add(String cell) {
            format.parse(cell).ifPresent(day -> {
                matches++;
                days = days * 31 + day.toEpochDay();
                if (day.isBefore(first)) first = day;
                if (day.isAfter(last)) last = day;
            });
        }

        private long span() {
            return last.toEpochDay() - first.toEpochDay();
        }
    }

    public void add(String cell) {
        if (NumberStyle.empty(cell)) return;
        cells++;
        candidates.forEach(candidate -> candidate.add(cell));
    }

    public void addAll(Iterable<String> cells) {
        cells.forEach(this::add);
    }

    /** The share of cells that the best format reads; nothing is read as 0. */
    double confidence() {
        return cells == 0 ? 0 : (double) most() / cells;
    }

    /** Whether day and month could be exchanged and every cell seen so far would still be a date. */
    public boolean ambiguous() {
        return most() > 0 && best().size() > 1;
    }

    /** The format that reads most; where two read the same, the one whose days lie closer together. */
    public Optional<DateFormat> format() {
        if (most() == 0) return Optional.empty();
        return best().stream().min(Comparator.comparingLong(Candidate::span)).map(candidate -> candidate.format);
    }

    private List<Candidate> best() {
        var most = most();
        var best = candidates.stream()
                .filter(candidate -> candidate.matches == most)
                .toList();
        var first = best.getFirst();
        var different = best.stream().filter(c -> !sameDays(c, first)).toList();
        return different.isEmpty() ? List.of(first) : best;
    }

    /** Such as {@code MMM} and {@code MMMM} in May: two patterns, the same days. */
    private static boolean sameDays(Candidate one, Candidate other) {
        return one.days == other.days;
    }

    private long most() {
        return candidates.stream()
                .mapToLong(candidate -> candidate.matches)
                .max()
                .orElse(0);
    }
}
