package io.omnify.simulator.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** The scopes of an analysis: the whole account, its rows, its moves and the clients to act for. */
final class Scopes {
    private static final int RATIO_DIGITS = 4;
    private static final int CHANGE_DIGITS = 1;

    private final Analysis analysis;
    private final Facts facts;
    private final Sentences sentences;
    private final Wanted wanted;

    Scopes(Analysis analysis, Wanted wanted) {
        this.analysis = analysis;
        this.facts = analysis.facts();
        this.sentences = new Sentences(analysis);
        this.wanted = wanted;
    }

    Scope account() {
        return scope(sentences.summary(wanted), this::ofAccount);
    }

    static Scope of(Money money) {
        return scope(money.plain(), meaning -> switch (meaning) {
            case AMOUNT, VALUE, SPEND, TOTALS -> Optional.of(new Value.Text(money.plain()));
            case CURRENCY -> Optional.of(new Value.Text(money.currency()));
            default -> Optional.empty();
        });
    }

    private Optional<Value> ofAccount(Meaning meaning) {
        return switch (meaning) {
            case SUMMARY -> text(sentences.summary(wanted));
            case TOTALS -> Optional.of(new Value.One(totals()));
            case CAMPAIGNS, RANKING -> Optional.of(rows(analysis.ranking()));
            case SEGMENTS -> Optional.of(rows(analysis.segments()));
            case BEST -> one(analysis.cheapest(extremesOf()));
            case WORST -> one(analysis.dearest(extremesOf()));
            case BEST_CAMPAIGN -> one(analysis.cheapest(facts.campaigns()));
            case WORST_CAMPAIGN -> one(analysis.dearest(facts.campaigns()));
            case MOVES -> many(analysis.moves().stream().map(this::move).toList());
            case CAVEATS -> Optional.of(Value.Many.texts(sentences.caveats()));
            case INSIGHTS -> Optional.of(Value.Many.texts(sentences.insights()));
            case SOURCES -> Optional.of(Value.Many.texts(analysis.sources(wanted.segments())));
            case ACTIONS -> many(new ClientActions(analysis).scopes());
            case CONFIDENCE -> Optional.of(confidence());
            case AS_OF -> facts.asOf().isEmpty() ? Optional.of(new Value.Absent()) : text(facts.asOf());
            case FROM_CAMPAIGN, TO_CAMPAIGN, AMOUNT, EXPECTED_CHANGE, REASON -> firstMove(meaning);
            default -> totals().value(meaning);
        };
    }

    private Optional<Value> firstMove(Meaning meaning) {
        return analysis.moves().isEmpty()
                ? Optional.of(new Value.Absent())
                : move(analysis.moves().getFirst()).value(meaning);
    }

    private List<Row> extremesOf() {
        return wanted.segments() ? facts.segments() : facts.campaigns();
    }

    private Scope totals() {
        return scope(sentences.summary(wanted), meaning -> figure(facts.totals(), meaning));
    }

    private Value.Many rows(List<Row> rows) {
        return new Value.Many(
                rows.stream().<Value>map(row -> new Value.One(row(row))).toList());
    }

    private Scope row(Row row) {
        return scope(row.value(), meaning -> switch (meaning) {
            case NAME, VALUE, CAMPAIGN -> text(row.value());
            case DIMENSION -> text(row.dimension());
            case RANK -> Optional.of(new Value.Count(BigDecimal.valueOf(rank(row))));
            case SUMMARY, REASON -> text(sentences.about(row));
            default -> figure(row, meaning);
        });
    }

    private int rank(Row row) {
        var order = row.isCampaign()
                ? analysis.ranking()
                : facts.segments().stream()
                        .filter(other -> other.dimension().equals(row.dimension()))
                        .sorted(Analysis.cheapestFirst())
                        .toList();
        return order.indexOf(row) + 1;
    }

    private Scope move(Move move) {
        return scope(sentences.reason(move), meaning -> switch (meaning) {
            case FROM_CAMPAIGN -> text(move.from().value());
            case TO_CAMPAIGN -> text(move.to().value());
            case AMOUNT, VALUE, SPEND -> Optional.of(new Value.Amount(move.amount()));
            case SHARE -> Optional.of(new Value.Count(facts.share()));
            case EXPECTED_CHANGE, CONVERSIONS -> Optional.of(new Value.Count(move.expectedChange(), CHANGE_DIGITS));
            case REASON, SUMMARY, ACTION -> text(sentences.reason(move));
            case SOURCE -> text(move.from().source());
            case SOURCES ->
                Optional.of(
                        Value.Many.texts(List.of(move.from().source(), move.to().source()).stream()
                                .distinct()
                                .toList()));
            case CURRENCY -> text(facts.currency());
            case CONFIDENCE -> Optional.of(confidence());
            case PRIORITY -> Optional.of(new Value.Graded("high", new BigDecimal("0.9")));
            default -> Optional.empty();
        });
    }

    private Optional<Value> figure(Row row, Meaning meaning) {
        var f = row.figures();
        return switch (meaning) {
            case IMPRESSIONS -> Optional.of(new Value.Count(f.impressions()));
            case CLICKS -> Optional.of(new Value.Count(f.clicks()));
            case CONVERSIONS -> Optional.of(new Value.Count(f.conversions()));
            case SPEND -> Optional.of(new Value.Amount(analysis.money(f.spend())));
            case REVENUE -> Optional.of(new Value.Amount(analysis.money(f.revenue())));
            case COST_PER_CONVERSION -> price(f.spend(), f.conversions());
            case CPC -> price(f.spend(), f.clicks());
            case CTR -> ratio(f.clicks(), f.impressions());
            case CONVERSION_RATE -> ratio(f.conversions(), f.clicks());
            case ROAS -> ratio(f.revenue(), f.spend());
            case SOURCE -> text(row.source());
            case SOURCES -> Optional.of(Value.Many.texts(List.of(row.source())));
            case CURRENCY -> text(facts.currency());
            default -> Optional.empty();
        };
    }

    private Optional<Value> price(BigDecimal of, BigDecimal by) {
        return Optional.of(
                by.signum() == 0 ? new Value.Absent() : new Value.Amount(Money.ratio(of, by, facts.currency())));
    }

    private static Optional<Value> ratio(BigDecimal of, BigDecimal by) {
        if (by.signum() == 0) return Optional.of(new Value.Absent());
        return Optional.of(
                new Value.Count(of.divide(by, MathContext.DECIMAL128).setScale(RATIO_DIGITS, RoundingMode.HALF_UP)));
    }

    private Value confidence() {
        boolean small = facts.campaigns().stream().anyMatch(Wording::small);
        if (facts.campaigns().isEmpty() || !facts.notes().isEmpty())
            return new Value.Graded("low", new BigDecimal("0.3"));
        return small
                ? new Value.Graded("medium", new BigDecimal("0.6"))
                : new Value.Graded("high", new BigDecimal("0.9"));
    }

    private Optional<Value> one(Optional<Row> row) {
        return Optional.of(row.<Value>map(r -> new Value.One(row(r))).orElseGet(Value.Absent::new));
    }

    private static Optional<Value> many(List<Scope> scopes) {
        return Optional.of(
                new Value.Many(scopes.stream().<Value>map(Value.One::new).toList()));
    }

    private static Optional<Value> text(String text) {
        return Optional.of(new Value.Text(text));
    }

    static Scope scope(String label, java.util.function.Function<Meaning, Optional<Value>> values) {
        return new Scope() {
            @Override
            public Optional<Value> value(Meaning meaning) {
                return values.apply(meaning);
            }

            @Override
            public String label() {
                return label;
            }
        };
    }
}
