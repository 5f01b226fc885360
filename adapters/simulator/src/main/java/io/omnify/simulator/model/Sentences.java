package io.omnify.simulator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says an analysis in sentences, each with the real numbers and names. */
final class Sentences {
    private static final int MOST_NAMED = 8;

    private final Analysis analysis;
    private final Facts facts;
    private final Wording say;

    Sentences(Analysis analysis) {
        this.analysis = analysis;
        this.facts = analysis.facts();
        this.say = new Wording(facts.currency());
    }

    /** The sentences that fit what was asked for, most important first. */
    String summary(Wanted wanted) {
        var parts = switch (wanted) {
            case Wanted w when w.moves() -> Stream.of(proposal(), ranking(), between("", facts.segments()));
            case Wanted w when w.segments() -> Stream.of(segments());
            case Wanted w when w.actions() -> Stream.of(clients());
            default -> Stream.of(totals(), extremes());
        };
        return Stream.concat(parts, facts.notes().stream())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    List<String> insights() {
        return Stream.concat(
                        Stream.of(totals(), extremes(), proposal()),
                        facts.segments().isEmpty() ? Stream.of() : Stream.of(segments()))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    String reason(Move move) {
        return "%s pays %s, %s pays %s; move %s, %s of what %s spent."
                .formatted(
                        Wording.label(move.from()),
                        say.price(move.from()),
                        Wording.label(move.to()),
                        say.price(move.to()),
                        say.money(move.amount()),
                        Wording.percent(facts.share()),
                        Wording.label(move.from()));
    }

    String about(Row row) {
        return Wording.label(row) + ": " + say.price(row) + ", "
                + say.money(row.figures().spend()) + " spent.";
    }

    List<String> caveats() {
        var caveats = new ArrayList<String>();
        if (!analysis.moves().isEmpty()) caveats.add(upperBound());
        add(
                caveats,
                facts.campaigns().stream().filter(Wording::small).toList(),
                row -> "Campaign %s has only %s, too few to be sure of its cost per conversion (small sample)."
                        .formatted(Wording.label(row), Wording.conversions(row.figures())));
        add(
                caveats,
                analysis.wasteful(),
                row -> "Campaign %s spent %s without a conversion and is ranked last."
                        .formatted(Wording.label(row), say.money(row.figures().spend())));
        if (analysis.moves().isEmpty()) caveats.add(noProposal());
        caveats.addAll(facts.notes());
        return List.copyOf(caveats);
    }

    private void add(List<String> caveats, List<Row> rows, java.util.function.Function<Row, String> sentence) {
        rows.stream().limit(MOST_NAMED).map(sentence).forEach(caveats::add);
        if (rows.size() > MOST_NAMED)
            caveats.add("The same holds for " + (rows.size() - MOST_NAMED) + " more campaigns.");
    }

    private String upperBound() {
        Row to = analysis.moves().getFirst().to();
        return ("The expected changes are upper bounds: they assume that %s keeps its cost per conversion while its "
                        + "spend grows from %s, yet returns diminish as spend grows. Move in steps and watch it.")
                .formatted(Wording.label(to), say.money(to.figures().spend()));
    }

    private String totals() {
        if (facts.campaigns().isEmpty())
            return "There are no campaigns in the data, so there is nothing to compare; import ad data first.";
        var sum = facts.totals().figures();
        int n = facts.campaigns().size();
        return "%d %s spent %s on %s impressions and %s clicks and brought %s%s."
                .formatted(
                        n,
                        n == 1 ? "campaign" : "campaigns",
                        say.money(sum.spend()),
                        Wording.count(sum.impressions()),
                        Wording.count(sum.clicks()),
                        Wording.conversions(sum),
                        sum.costPerConversion(facts.currency())
                                .map(cost -> ", " + say.money(cost) + " each")
                                .orElse(""));
    }

    private String extremes() {
        return between("campaign ", facts.campaigns());
    }

    private String segments() {
        if (facts.segments().isEmpty())
            return "The data has no dimensions such as age or gender with rows, so there are no segments to compare.";
        String across = facts.segments().stream().map(Row::dimension).distinct().collect(Collectors.joining(", "));
        return "Compared %d segments by %s. %s"
                .formatted(facts.segments().size(), across, between("", facts.segments()))
                .strip();
    }

    private String between(String kind, List<Row> rows) {
        var best = analysis.cheapest(rows);
        var worst = analysis.dearest(rows);
        if (best.isEmpty() || worst.isEmpty()) return rows.isEmpty() ? "" : "Nothing that spent money converted.";
        String low = "The cheapest conversions come from " + kind + at(best.get());
        return best.equals(worst) ? low + "." : low + "; the dearest from " + kind + at(worst.get()) + ".";
    }

    private String at(Row row) {
        return Wording.label(row) + " at " + say.price(row);
    }

    private String proposal() {
        if (analysis.moves().isEmpty()) return noProposal();
        Move move = analysis.moves().getFirst();
        return "Move %s from %s, which pays %s, to %s, which pays %s: at most about %s more conversions."
                .formatted(
                        say.money(move.amount()),
                        Wording.label(move.from()),
                        say.price(move.from()),
                        Wording.label(move.to()),
                        say.price(move.to()),
                        Wording.about(move.expectedChange()));
    }

    private String noProposal() {
        return facts.campaigns().isEmpty()
                ? "Without campaigns there is no budget to move."
                : "No move is proposed, because there are no two campaigns whose cost per conversion differs.";
    }

    private String ranking() {
        if (analysis.ranking().size() < 2) return "";
        return analysis.ranking().stream()
                .limit(MOST_NAMED)
                .map(this::at)
                .collect(Collectors.joining(", ", "Ranked by cost per conversion: ", "."));
    }

    private String clients() {
        int n = facts.clients().size();
        return n == 0
                ? "The request named no clients, so there is nothing to do for any of them."
                : "There %s: %s."
                        .formatted(
                                n == 1 ? "is an action for 1 client" : "are actions for " + n + " clients",
                                facts.clients().stream()
                                        .limit(MOST_NAMED)
                                        .map(row -> Wording.name(row.value()))
                                        .collect(Collectors.joining(", ")));
    }
}
