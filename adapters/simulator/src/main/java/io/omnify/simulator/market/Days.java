package io.omnify.simulator.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A campaign's days in a row from its first one on: a year of a thousand campaigns has to fit a small heap. */
final class Days {
    private final List<@Nullable Figures> figures = new ArrayList<>();
    private long first;

    /** Days come in order. */
    Figures of(LocalDate day, Supplier<Figures> fresh) {
        if (figures.isEmpty()) first = day.toEpochDay();
        int index = (int) (day.toEpochDay() - first);
        while (figures.size() <= index) figures.add(null);
        var known = figures.get(index);
        if (known != null) return known;
        var begun = fresh.get();
        figures.set(index, begun);
        return begun;
    }

    /** Those there are, both ends included. */
    void between(LocalDate from, LocalDate to, BiConsumer<LocalDate, Figures> each) {
        long last = Math.min(to.toEpochDay(), first + figures.size() - 1);
        for (long day = Math.max(from.toEpochDay(), first); day <= last; day++) {
            var known = figures.get((int) (day - first));
            if (known != null) each.accept(LocalDate.ofEpochDay(day), known);
        }
    }

    /** The first from that day on. */
    Optional<Figures> next(LocalDate from) {
        for (long day = Math.max(from.toEpochDay(), first); day < first + figures.size(); day++) {
            var known = figures.get((int) (day - first));
            if (known != null) return Optional.of(known);
        }
        return Optional.empty();
    }
}
