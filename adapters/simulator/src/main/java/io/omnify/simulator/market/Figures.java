package io.omnify.simulator.market;

import java.time.LocalDate;

/** The market's own account of one campaign's day, or of its life. */
final class Figures {
    /** How often the creative had been seen when the day began. */
    final double seenBefore;

    private long impressions;
    private int clicks;
    private long cost;
    private int conversions;
    private long value;
    private int lateConversions;
    private long lateValue;
    private double expected;

    Figures(double seenBefore) {
        this.seenBefore = seenBefore;
    }

    long cost() {
        return cost;
    }

    void sold(Sale sale) {
        impressions += sale.impressions();
        clicks += (int) sale.clicks();
        cost += sale.cents();
        expected += sale.expectedValue();
    }

    void converted(long cents) {
        lateConversions++;
        lateValue += cents;
    }

    void known(long cents) {
        lateConversions--;
        lateValue -= cents;
        conversions++;
        value += cents;
    }

    void add(Figures other) {
        impressions += other.impressions;
        clicks += other.clicks;
        cost += other.cost;
        conversions += other.conversions;
        value += other.value;
        lateConversions += other.lateConversions;
        lateValue += other.lateValue;
        expected += other.expected;
    }

    SimDay day(String campaign, LocalDate day) {
        return new SimDay(campaign, day, impressions, clicks, cost, conversions, value);
    }

    Books.Line line(String campaign) {
        return new Books.Line(
                campaign,
                impressions,
                clicks,
                cost,
                conversions,
                value,
                lateConversions,
                lateValue,
                StrictMath.round(expected));
    }
}
