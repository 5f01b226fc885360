package io.omnify.simulator.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers the facts of a conversation: tool results first, what the request itself carries second. */
final class FactReader {
    private static final String USUAL_CURRENCY = "USD";

    private final ConversationView view;
    private final List<QueryResult> queries;
    private final FactWalk elsewhere = new FactWalk();

    FactReader(ConversationView view, List<QueryResult> queries) {
        this.view = view;
        this.queries = queries;
        for (var use : view.toolUses())
            if (QueryResult.of(use).isEmpty()) elsewhere.read(Json.read(use.output()), use.callId());
        for (JsonNode document : Input.documents(view)) elsewhere.read(document, Facts.INPUT);
    }

    Facts read() {
        var campaigns = campaigns();
        return new Facts(
                currency(),
                campaigns,
                segments(),
                elsewhere.clients(),
                totals(campaigns),
                dimensions(),
                notes(),
                byCampaign().map(q -> q.body().path("as_of").asText("")).orElse(""),
                Input.shareToMove(view));
    }

    private Optional<QueryResult> byCampaign() {
        return succeeded().filter(q -> q.by().equals(Row.CAMPAIGN)).reduce((first, last) -> last);
    }

    private Stream<QueryResult> succeeded() {
        return queries.stream().filter(q -> !q.failed());
    }

    private List<Row> campaigns() {
        return byCampaign().map(QueryResult::rows).orElseGet(elsewhere::campaigns);
    }

    private List<Row> segments() {
        var found = new ArrayList<Row>();
        for (String dimension : succeeded().map(QueryResult::by).distinct().toList())
            if (!dimension.equals(Row.CAMPAIGN))
                succeeded()
                        .filter(q -> q.by().equals(dimension))
                        .reduce((first, last) -> last)
                        .ifPresent(q -> found.addAll(q.rows()));
        return found.isEmpty() ? elsewhere.segments() : List.copyOf(found);
    }

    /** The sum of the rows; the tool's own totals only when it cut the rows short. */
    private Row totals(List<Row> campaigns) {
        var cut = byCampaign().filter(q -> q.body().path("truncated").asBoolean());
        if (cut.isPresent() && cut.get().body().path("totals").isObject())
            return new Row(
                    "",
                    "",
                    Figures.read(cut.get().body().path("totals")),
                    cut.get().source());
        String source = byCampaign().map(QueryResult::source).orElseGet(() -> sourceOutside(campaigns));
        return new Row("", "", campaigns.stream().map(Row::figures).reduce(Figures.NONE, Figures::plus), source);
    }

    /** Without an answered query: what the input cites, else the call that failed, else the input itself. */
    private String sourceOutside(List<Row> campaigns) {
        return campaigns.stream()
                .map(Row::source)
                .findFirst()
                .or(() -> queries.stream().map(QueryResult::source).reduce((first, last) -> last))
                .orElse(Facts.INPUT);
    }

    private String currency() {
        return succeeded()
                .flatMap(q -> FactWalk.currencyOf(q.body()).stream())
                .findFirst()
                .or(elsewhere::currency)
                .orElse(USUAL_CURRENCY);
    }

    private List<String> dimensions() {
        return byCampaign().stream()
                .flatMap(q -> Json.elements(q.body().path("dimensions")))
                .map(JsonNode::asText)
                .filter(Dimensions::comparable)
                .distinct()
                .toList();
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        var compared = queries.stream()
                .map(QueryResult::by)
                .filter(Dimensions::comparable)
                .distinct()
                .toList();
        var left = dimensions().stream().filter(d -> !compared.contains(d)).toList();
        if (!compared.isEmpty() && !left.isEmpty())
            notes.add("Not compared, because the number of dimensions was limited: " + String.join(", ", left) + ".");
        notes.addAll(failures());
        byCampaign().filter(q -> !q.countsConversions()).ifPresent(q -> notes.add("The data counts no conversions."));
        succeeded()
                .filter(q -> q.body().path("truncated").asBoolean())
                .forEach(q -> notes.add("The data by " + q.by() + " was cut short, so not every row is considered."));
        return List.copyOf(notes);
    }

    /** What was asked and never answered, each with the last reason given. */
    private List<String> failures() {
        var answered = succeeded().map(QueryResult::by).collect(Collectors.toSet());
        var reasons = new LinkedHashMap<String, String>();
        for (QueryResult query : queries) if (query.failed()) reasons.put(query.by(), query.failure());
        return reasons.entrySet().stream()
                .filter(reason -> !answered.contains(reason.getKey()))
                .map(reason -> "The data by " + reason.getKey() + " could not be read: " + reason.getValue())
                .toList();
    }
}
