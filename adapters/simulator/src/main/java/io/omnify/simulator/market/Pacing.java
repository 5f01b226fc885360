package io.omnify.simulator.market;

import java.time.Duration;
import java.time.Instant;

/**
 * Spreads what is left of a budget over the audience still to come, so that all of it is spent in the end and never more.
 * With the same share of each hour's audience the last cent buys the same everywhere: within a day it cannot be done
 * better.
 */
final class Pacing {
    private static final Duration ENDLESS = Duration.ofDays(30);
    private static final double ALL = 1 - 1e-9;

    private final Rhythm rhythm;
    private final MarketAccount account;

    Pacing(Rhythm rhythm, MarketAccount account) {
        this.rhythm = rhythm;
        this.account = account;
    }

    /** A part of an hour in which nothing changes. */
    record Piece(Rhythm.Day day, Instant from, Instant to, double people) {
        static Piece of(Rhythm.Day day, Instant from, Instant to) {
            return new Piece(day, from, to, day.between(from, to));
        }
    }

    long cents(SimCampaign campaign, Piece piece, long spentToday, long spent) {
        var budget = campaign.budget();
        if (budget == null) return 0;
        boolean daily = budget.period() == SimCampaign.Period.DAILY;
        long left = budget.cents() - (daily ? spentToday : spent);
        double rest = daily ? today(campaign, piece) : life(campaign, piece);
        if (left <= 0 || rest <= 0) return 0;
        double share = piece.people() / rest;
        return share >= ALL ? left : (long) StrictMath.floor(left * share);
    }

    private static double today(SimCampaign campaign, Piece piece) {
        var end = campaign.end();
        var stop = end == null || end.isAfter(piece.day().end) ? piece.day().end : end;
        return piece.day().between(piece.from(), stop);
    }

    private double life(SimCampaign campaign, Piece piece) {
        var end = campaign.end();
        return rhythm.between(piece.from(), end == null ? piece.from().plus(ENDLESS) : end, account.zone());
    }
}
