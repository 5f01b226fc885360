package io.omnify.simulator.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.ConversationView.Tool;
import io.omnify.simulator.model.ConversationView.ToolChoice;
import io.omnify.simulator.model.Decision.Call;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides which facts are still missing and which of the offered tools can tell them. */
final class Planner {
    private static final Set<String> READING =
            Set.of("get", "list", "search", "fetch", "find", "read", "query", "lookup", "describe");

    private final ConversationView view;
    private final Wanted wanted;
    private final Facts facts;
    private final List<QueryResult> queries;

    Planner(ConversationView view, Wanted wanted, Facts facts, List<QueryResult> queries) {
        this.view = view;
        this.wanted = wanted;
        this.facts = facts;
        this.queries = queries;
    }

    /** The calls to make now; none when the answer can be given. */
    List<Call> calls() {
        var calls = switch (view.toolChoice()) {
            case ToolChoice.None() -> List.<Call>of();
            case ToolChoice.Named(String name) -> forced(tool(name));
            case ToolChoice.Required() -> needed().isEmpty() ? forced(view.tools()) : needed();
            case ToolChoice.Auto() -> needed();
        };
        return view.parallel() ? calls : calls.stream().limit(1).toList();
    }

    private List<Call> needed() {
        var data = QueryTool.among(view.tools()).map(this::queries).orElse(List.of());
        return data.isEmpty() ? others() : data;
    }

    private List<Call> queries(QueryTool tool) {
        if (!Facts.traceable(facts.campaigns())) {
            var first = attempt(tool, Row.CAMPAIGN);
            if (first.isPresent()) return List.of(first.get());
        }
        if (!wanted.segments() || knowsSegmentsFromBefore()) return List.of();
        var dimensions = facts.dimensions().isEmpty() ? tool.dimensions() : facts.dimensions();
        return dimensions.stream()
                .limit(Input.mostDimensions(view))
                .flatMap(dimension -> attempt(tool, dimension).stream())
                .toList();
    }

    private boolean knowsSegmentsFromBefore() {
        return queries.isEmpty() && Facts.traceable(facts.segments());
    }

    /** Asks fully at first, plainly after one failure, and never again after an answer or a second failure. */
    private Optional<Call> attempt(QueryTool tool, String by) {
        var attempts = queries.stream().filter(q -> q.by().equals(by)).toList();
        if (attempts.stream().anyMatch(q -> !q.failed())) return Optional.empty();
        var full = tool.full(by, wanted.revenue(), view);
        if (attempts.isEmpty())
            return full.map(arguments -> new Call(tool.tool().name(), arguments));
        if (attempts.size() > 1) return Optional.empty();
        return tool.plain(by)
                .filter(plain -> !full.equals(Optional.of(plain)))
                .map(arguments -> new Call(tool.tool().name(), arguments));
    }

    /** Each once: what the person asks for by name, and what reads or is prescribed and needs no guess to be filled. */
    private List<Call> others() {
        var query = QueryTool.among(view.tools()).map(QueryTool::tool);
        var asked = Input.wishes(view).stream()
                .flatMap(wish -> new Orders(view).named(wish).stream())
                .toList();
        return view.tools().stream()
                .filter(tool -> !query.equals(Optional.of(tool)) && !called(tool))
                .flatMap(
                        tool -> asked.stream()
                                .filter(call -> call.tool().equals(tool.name()))
                                .findFirst()
                                .or(() -> unasked(tool))
                                .stream())
                .toList();
    }

    private Optional<Call> unasked(Tool tool) {
        var prescribed =
                tool.parameters().path("required").size() > 0 && Orders.names(view.instructions(), tool.name());
        if (!reads(tool) && !prescribed) return Optional.empty();
        return new Arguments(tool.parameters(), view)
                .withoutGuessing()
                .map(arguments -> new Call(tool.name(), arguments));
    }

    private List<Call> forced(List<Tool> tools) {
        return tools.stream()
                .limit(1)
                .map(tool -> new Call(tool.name(), forcedArguments(tool)))
                .toList();
    }

    private ObjectNode forcedArguments(Tool tool) {
        return QueryTool.among(List.of(tool))
                .flatMap(query -> query.full(Row.CAMPAIGN, wanted.revenue(), view))
                .orElseGet(() -> new Arguments(tool.parameters(), view).all());
    }

    private List<Tool> tool(String name) {
        return view.tools().stream().filter(tool -> tool.name().equals(name)).toList();
    }

    private boolean called(Tool tool) {
        return view.toolUses().stream().anyMatch(use -> use.name().equals(tool.name()));
    }

    private static boolean reads(Tool tool) {
        return List.of(tool.name().split("[^A-Za-z0-9]+")).stream().anyMatch(READING::contains);
    }
}
