package io.omnify.simulator.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What follows from the facts: order, extremes and moves of budget. Everything in it is arithmetic. */
record Analysis(Facts facts, List<Row> ranking, List<Row> segments, List<Move> moves) {
    private static final int MOST_WASTEFUL = 5;
    private static final int EXACT_DIGITS = 12;

    static Analysis of(Facts facts) {
        var ranking = facts.campaigns().stream().sorted(cheapestFirst()).toList();
        var segments = facts.segments().stream()
                .sorted(Comparator.comparingInt((Row row) -> dimensionIndex(facts, row))
                        .thenComparing(cheapestFirst()))
                .toList();
        return new Analysis(facts, ranking, segments, moves(facts, ranking));
    }

    /** By cost per conversion, cheapest first; without conversions last, the dearer first. */
    static Comparator<Row> cheapestFirst() {
        return Comparator.comparing((Row row) -> !row.figures().hasConversions())
                .thenComparing((a, b) -> a.figures().comparePrice(b.figures()))
                .thenComparing(row -> row.figures().conversions().negate())
                .thenComparing(Row::dimension)
                .thenComparing(Row::value);
    }

    Optional<Row> cheapest(List<Row> rows) {
        return judged(rows).min(cheapestFirst());
    }

    Optional<Row> dearest(List<Row> rows) {
        return judged(rows).max(cheapestFirst());
    }

    List<Row> wasteful() {
        return wasteful(ranking);
    }

    /** Of what an answer tells; where it lists no segments it tells only of the best and the worst one. */
    List<String> sources(boolean listsSegments) {
        var told = listsSegments
                ? segments.stream()
                : Stream.of(cheapest(segments), dearest(segments)).flatMap(Optional::stream);
        var totals = facts.campaigns().isEmpty() ? Stream.<Row>empty() : Stream.of(facts.totals());
        return Stream.of(totals, ranking.stream(), told, facts.clients().stream())
                .flatMap(rows -> rows)
                .map(Row::source)
                .distinct()
                .toList();
    }

    Money money(BigDecimal amount) {
        return new Money(amount, facts.currency());
    }

    /** Rows that spent and converted: only those have a price to compare. */
    private static Stream<Row> judged(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.figures().hasSpend() && row.figures().hasConversions());
    }

    private static List<Row> wasteful(List<Row> ranking) {
        return ranking.stream()
                .filter(row -> row.figures().hasSpend() && !row.figures().hasConversions())
                .sorted(Comparator.comparing((Row row) -> row.figures().spend()).reversed())
                .toList();
    }

    /** From the dearest campaign and from those that spend without any conversion, to the cheapest. */
    private static List<Move> moves(Facts facts, List<Row> ranking) {
        var best = judged(ranking).min(cheapestFirst());
        if (best.isEmpty()) return List.of();
        var from = new ArrayList<Row>();
        judged(ranking)
                .max(cheapestFirst())
                .filter(row -> dearer(row, best.get()))
                .ifPresent(from::add);
        from.addAll(wasteful(ranking).stream().limit(MOST_WASTEFUL).toList());
        return from.stream()
                .map(row -> move(facts, row, best.get()))
                .filter(move -> move.amount().amount().signum() > 0)
                .toList();
    }

    private static boolean dearer(Row row, Row best) {
        return row.figures().comparePrice(best.figures()) > 0;
    }

    private static Move move(Facts facts, Row from, Row to) {
        var amount = new Money(from.figures().spend().multiply(facts.share()), facts.currency());
        var gain = bought(amount.amount(), to.figures()).subtract(bought(amount.amount(), from.figures()));
        return new Move(from, to, amount, gain.setScale(EXACT_DIGITS, RoundingMode.HALF_UP));
    }

    /** The conversions an amount buys at the price paid so far. */
    private static BigDecimal bought(BigDecimal amount, Figures at) {
        return amount.multiply(at.conversions()).divide(at.spend(), MathContext.DECIMAL128);
    }

    private static int dimensionIndex(Facts facts, Row row) {
        int index = facts.dimensions().indexOf(row.dimension());
        return index < 0 ? facts.dimensions().size() : index;
    }
}
