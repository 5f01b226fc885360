package io.omnify.simulator.market;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When people are there: the share of a usual day's audience in each hour, and of a usual week's in each day. */
final class Rhythm {
    private static final Rhythm SEARCH =
            new Rhythm("1 1 1 1 1 2 3 5 7 8 8 8 7 8 8 8 7 7 7 8 8 7 5 3", "1.10 1.10 1.08 1.05 1.00 0.82 0.85");
    private static final Rhythm SOCIAL =
            new Rhythm("3 2 1 1 1 2 4 6 6 5 5 6 7 6 5 5 6 7 8 9 10 10 8 5", "0.95 0.95 0.97 0.99 1.00 1.07 1.07");
    private static final Rhythm WORK =
            new Rhythm("1 1 1 1 1 2 4 8 11 11 10 9 8 9 9 8 7 6 4 3 3 2 2 1", "1.22 1.25 1.24 1.20 1.05 0.50 0.54");

    private final double[] hours;
    private final double[] days;

    private Rhythm(String hours, String days) {
        this.hours = shares(hours, 1);
        this.days = shares(days, 7);
    }

    static Rhythm at(String vendor) {
        return switch (vendor) {
            case "google_ads" -> SEARCH;
            case "linkedin_ads" -> WORK;
            default -> SOCIAL;
        };
    }

    private static double[] shares(String text, double total) {
        var words = text.split(" ");
        var shares = new double[words.length];
        double sum = 0;
        for (int i = 0; i < words.length; i++) sum += shares[i] = Double.parseDouble(words[i]);
        for (int i = 0; i < words.length; i++) shares[i] *= total / sum;
        return shares;
    }

    Day day(LocalDate date, ZoneId zone) {
        return new Day(this, date, zone);
    }

    /** The audience there is from one time to another, in usual days. */
    double between(Instant from, Instant to, ZoneId zone) {
        if (!from.isBefore(to)) return 0;
        var first = day(from.atZone(zone).toLocalDate(), zone);
        double sum = first.between(from, to);
        var last = to.atZone(zone).toLocalDate();
        if (!first.date.isBefore(last)) return sum;
        return sum + whole(first.date.plusDays(1), last) + day(last, zone).between(first.end, to);
    }

    /** The days from one to another, the last not included. */
    private double whole(LocalDate from, LocalDate to) {
        long count = to.toEpochDay() - from.toEpochDay();
        double sum = count / 7 * 7.0;
        for (int i = 0; i < count % 7; i++) sum += weight(from.plusDays(i));
        return sum;
    }

    private double weight(LocalDate date) {
        return days[date.getDayOfWeek().getValue() - 1];
    }

    /** One day of a zone, which has 23 to 25 hours. */
    static final class Day {
        final LocalDate date;
        final Instant start;
        final Instant end;
        private final double[] before;

        Day(Rhythm rhythm, LocalDate date, ZoneId zone) {
            this.date = date;
            start = date.atStartOfDay(zone).toInstant();
            end = date.plusDays(1).atStartOfDay(zone).toInstant();
            before = new double[(int) Duration.between(start, end).toHours() + 1];
            for (int i = 1; i < before.length; i++) {
                int hour = start.plusSeconds((i - 1) * 3600L).atZone(zone).getHour();
                before[i] = before[i - 1] + rhythm.hours[hour] * rhythm.weight(date);
            }
        }

        /** The part of the day's audience between two times, in usual days. */
        double between(Instant from, Instant to) {
            return Math.max(0, until(to) - until(from));
        }

        private double until(Instant time) {
            double seconds = time.getEpochSecond() - start.getEpochSecond() + time.getNano() / 1e9;
            double hours = Math.max(0, seconds / 3600);
            int whole = (int) Math.min(hours, before.length - 1);
            if (whole == before.length - 1) return before[whole];
            return before[whole] + (hours - whole) * (before[whole + 1] - before[whole]);
        }
    }
}
