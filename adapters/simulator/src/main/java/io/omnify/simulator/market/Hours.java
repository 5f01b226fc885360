package io.omnify.simulator.market;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A campaign's latest days by the hour of the account's clock; an hour that comes twice is one. Older days are forgotten:
 * a year of hours would not fit.
 */
final class Hours {
    /** Today and a week. */
    private static final int DAYS = 8;

    private static final int OF_DAY = 24;
    private static final int IMPRESSIONS = 0;
    private static final int CLICKS = 1;
    private static final int CENTS = 2;
    private static final int CONVERSIONS = 3;
    private static final int VALUE = 4;
    private static final int FIGURES = 5;

    private final TreeMap<LocalDate, int[]> days = new TreeMap<>();

    void sold(LocalDateTime at, Sale sale) {
        var figures = days.computeIfAbsent(at.toLocalDate(), _ -> new int[OF_DAY * FIGURES]);
        int hour = at.getHour() * FIGURES;
        figures[hour + IMPRESSIONS] += (int) sale.impressions();
        figures[hour + CLICKS] += (int) sale.clicks();
        figures[hour + CENTS] += (int) sale.cents();
        if (days.size() > DAYS) days.pollFirstEntry();
    }

    /** A conversion counts in the hour of its click, as long as that is remembered. */
    void known(LocalDateTime clicked, long cents) {
        var figures = days.get(clicked.toLocalDate());
        if (figures == null) return;
        int hour = clicked.getHour() * FIGURES;
        figures[hour + CONVERSIONS]++;
        figures[hour + VALUE] += (int) cents;
    }

    /** Those in which anything was shown, both days included. */
    List<SimHour> between(String campaign, LocalDate from, LocalDate to) {
        var known = new ArrayList<SimHour>();
        days.subMap(from, true, to, true).forEach((day, figures) -> {
            for (int hour = 0; hour < OF_DAY; hour++)
                if (figures[hour * FIGURES + IMPRESSIONS] > 0) known.add(hour(campaign, day, hour, figures));
        });
        return known;
    }

    private static SimHour hour(String campaign, LocalDate day, int hour, int[] of) {
        int at = hour * FIGURES;
        var part = new SimDay(
                campaign,
                day,
                of[at + IMPRESSIONS],
                of[at + CLICKS],
                of[at + CENTS],
                of[at + CONVERSIONS],
                of[at + VALUE]);
        return new SimHour(hour, part);
    }
}
