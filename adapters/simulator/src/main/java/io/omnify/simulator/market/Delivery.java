package io.omnify.simulator.market;

import io.omnify.simulator.market.SimCampaign.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The life of one campaign, hour by hour, each worked off once when it is over. What is in force at each moment is known
 * by then, so it makes no difference when somebody looks.
 */
final class Delivery {
    private final MarketAccount account;
    private final TermsBook book;
    private final Rhythm rhythm;
    private final Pacing pacing;
    private final Deque<Change> changes = new ArrayDeque<>();
    private final Days days = new Days();
    private final Hours hours = new Hours();
    private final Figures life = new Figures(0);
    private final Map<String, Double> seen = new HashMap<>();
    private final Conversions conversions = new Conversions();
    private SimCampaign latest;
    private SimCampaign inForce;
    private Instant cursor;
    private Sight sight;
    private int part;
    private @Nullable Today today;

    private record Change(Instant at, SimCampaign campaign) {}

    /** What people see, and what it is worth. */
    private record Sight(String picture, Terms terms) {}

    private record Today(Rhythm.Day day, double mood) {}

    Delivery(MarketAccount account, TermsBook book, SimCampaign first, Instant at) {
        this.account = account;
        this.book = book;
        this.rhythm = Rhythm.at(account.vendor());
        this.pacing = new Pacing(rhythm, account);
        this.cursor = at.truncatedTo(ChronoUnit.HOURS);
        this.inForce = first.withStatus(Status.PAUSED);
        this.latest = first;
        this.sight = sight(first);
        changes.add(new Change(at, first));
    }

    MarketAccount account() {
        return account;
    }

    SimCampaign campaign() {
        return latest;
    }

    void change(SimCampaign next, Instant at) {
        runTo(at);
        var last = changes.isEmpty() ? cursor : changes.getLast().at();
        changes.add(new Change(at.isBefore(last) ? last : at, next));
        latest = next;
    }

    /** All whole hours up to then. */
    void runTo(Instant now) {
        var until = now.truncatedTo(ChronoUnit.HOURS);
        while (cursor.isBefore(until)) {
            if (inForce.status() == Status.ACTIVE || changesBefore(cursor.plus(1, ChronoUnit.HOURS))) hour();
            else cursor = idleUntil(until);
        }
        conversions.knownBy(until).forEach(this::known);
    }

    /** What every day is known to have brought. */
    Days days() {
        return days;
    }

    /** The same of the latest days, by the hour. */
    Hours hours() {
        return hours;
    }

    Figures life() {
        return life;
    }

    Response prospect(LocalDate from, LocalDate to) {
        var start = from.atStartOfDay(account.zone()).toInstant();
        var end = to.plusDays(1).atStartOfDay(account.zone()).toInstant();
        if (latest.start() != null && latest.start().isAfter(start)) start = latest.start();
        if (latest.end() != null && latest.end().isBefore(end)) end = latest.end();
        return new Response(sight(latest).terms(), rhythm.between(start, end, account.zone()), seenBefore(from));
    }

    private double seenBefore(LocalDate from) {
        return days.next(from).map(next -> next.seenBefore).orElseGet(() -> seen(sight(latest)));
    }

    private boolean changesBefore(Instant time) {
        return !changes.isEmpty() && changes.getFirst().at().isBefore(time);
    }

    private Instant idleUntil(Instant until) {
        if (changes.isEmpty()) return until;
        var next = changes.getFirst().at().truncatedTo(ChronoUnit.HOURS);
        return next.isBefore(until) ? next : until;
    }

    private void hour() {
        var end = cursor.plus(1, ChronoUnit.HOURS);
        var from = cursor;
        part = 0;
        while (changesBefore(end)) {
            var change = changes.removeFirst();
            sell(from, change.at());
            inForce = change.campaign();
            sight = sight(inForce);
            from = change.at();
        }
        sell(from, end);
        cursor = end;
    }

    private void sell(Instant begin, Instant end) {
        var start = inForce.start();
        var stop = inForce.end();
        var from = start != null && start.isAfter(begin) ? start : begin;
        var to = stop != null && stop.isBefore(end) ? stop : end;
        if (inForce.status() != Status.ACTIVE || inForce.budget() == null || !from.isBefore(to)) return;
        var day = today(from);
        auction(Pacing.Piece.of(day.day(), from, to), day.mood());
    }

    private void auction(Pacing.Piece piece, double mood) {
        var figures = days.of(piece.day().date, () -> new Figures(seen(sight)));
        var response = new Response(sight.terms(), piece.people(), seen(sight));
        long wanted = pacing.cents(inForce, piece, figures.cost(), life.cost());
        long cents = Math.min(wanted, (long) response.most());
        if (cents <= 0) return;
        var chance = book.chance(inForce, cursor.getEpochSecond() / 3600, part++);
        var sale = Sale.of(cents, response, sight.terms(), mood, chance);
        seen.put(sight.picture(), seen(sight) + response.impressions(cents));
        var local = cursor.atZone(account.zone()).toLocalDateTime();
        figures.sold(sale);
        life.sold(sale);
        hours.sold(local, sale);
        conversions.made(sale.conversions(), sight.terms(), local, cursor, chance, value -> {
            figures.converted(value);
            life.converted(value);
        });
    }

    private void known(Conversions.Late late) {
        days.of(late.clicked().toLocalDate(), () -> new Figures(0)).known(late.cents());
        hours.known(late.clicked(), late.cents());
        life.known(late.cents());
    }

    private Today today(Instant at) {
        var current = today;
        if (current == null || at.isBefore(current.day().start) || !at.isBefore(current.day().end)) {
            var day = rhythm.day(account.day(at), account.zone());
            current = new Today(day, book.mood(account, day.date.toEpochDay()));
        }
        today = current;
        return current;
    }

    private double seen(Sight of) {
        return seen.getOrDefault(of.picture(), 0.0);
    }

    private Sight sight(SimCampaign campaign) {
        return new Sight(
                campaign.audience() + "\n" + campaign.creative(),
                book.of(account, campaign.objective(), campaign.audience(), campaign.creative()));
    }
}
