package io.omnify.simulator.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What to do for each client the request names: judged by its price against the average of all. */
final class ClientActions {
    private final List<Row> clients;
    private final Figures all;
    private final Wording say;

    ClientActions(Analysis analysis) {
        this.clients = analysis.facts().clients();
        this.all = clients.stream().map(Row::figures).reduce(Figures.NONE, Figures::plus);
        this.say = new Wording(analysis.facts().currency());
    }

    List<Scope> scopes() {
        return clients.stream().map(this::scope).toList();
    }

    private enum Verdict {
        ASK_FOR_DATA("ask_for_data", "low", "0.3"),
        FIND_OUT_WHY("find_out_why_nothing_converts", "high", "0.9"),
        REVIEW_BUDGET("review_budget", "high", "0.8"),
        KEEP_GOING("keep_going", "low", "0.2");

        private final String action;
        private final String word;
        private final BigDecimal degree;

        Verdict(String action, String word, String degree) {
            this.action = action;
            this.word = word;
            this.degree = new BigDecimal(degree);
        }
    }

    private Scope scope(Row client) {
        Verdict verdict = verdict(client.figures());
        String reason = reason(verdict, client);
        return Scopes.scope(client.value() + ": " + reason, meaning -> switch (meaning) {
            case CLIENT, NAME -> Optional.of(new Value.Text(client.value()));
            case ACTION -> Optional.of(new Value.Text(verdict.action));
            case REASON, SUMMARY -> Optional.of(new Value.Text(reason));
            case SOURCE -> Optional.of(new Value.Text(client.source()));
            case PRIORITY -> Optional.of(new Value.Graded(verdict.word, verdict.degree));
            default -> Optional.empty();
        });
    }

    private Verdict verdict(Figures f) {
        if (!f.hasSpend() && !f.hasConversions()) return Verdict.ASK_FOR_DATA;
        if (!f.hasConversions()) return Verdict.FIND_OUT_WHY;
        boolean dear = f.comparePrice(all) > 0;
        return dear ? Verdict.REVIEW_BUDGET : Verdict.KEEP_GOING;
    }

    private String reason(Verdict verdict, Row client) {
        return switch (verdict) {
            case ASK_FOR_DATA -> "There are no figures of this client.";
            case FIND_OUT_WHY -> "It spent " + say.price(client) + ".";
            case REVIEW_BUDGET -> "It pays " + say.price(client) + ", more than the average of all clients.";
            case KEEP_GOING -> "It pays " + say.price(client) + ", not more than the average of all clients.";
        };
    }
}
