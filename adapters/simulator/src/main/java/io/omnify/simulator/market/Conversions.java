package io.omnify.simulator.market;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.LongConsumer;

/** Conversions that were made and are not known yet: people take their time. */
final class Conversions {
    /** Nobody takes longer, so a day is final after it. */
    static final int LONGEST_HOURS = 14 * 24;

    private static final double AT_ONCE = 0.4;
    private static final double SHORT_HOURS = 3;
    private static final double SPREAD = 0.5;

    private final PriorityQueue<Late> late = new PriorityQueue<>(Comparator.comparingLong(Late::hour));

    /** Of the hour of its click; known from that hour on. */
    record Late(long hour, LocalDateTime clicked, long cents) {}

    /** @param clicked the account's time in that hour */
    void made(long count, Terms terms, LocalDateTime clicked, Instant hour, Draw chance, LongConsumer value) {
        for (long i = 0; i < count; i++) {
            long cents = Math.max(1, StrictMath.round(terms.value() * chance.around(SPREAD)));
            double wait = chance.exponential(chance.uniform() < AT_ONCE ? SHORT_HOURS : terms.patience());
            long known = hour.getEpochSecond() / 3600 + 1 + (long) Math.min(wait, LONGEST_HOURS - 1);
            late.add(new Late(known, clicked, cents));
            value.accept(cents);
        }
    }

    List<Late> knownBy(Instant hour) {
        long now = hour.getEpochSecond() / 3600;
        var known = new ArrayList<Late>();
        while (!late.isEmpty() && late.element().hour() <= now) known.add(late.remove());
        return known;
    }
}
