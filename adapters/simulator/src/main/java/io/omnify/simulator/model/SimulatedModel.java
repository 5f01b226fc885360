package io.omnify.simulator.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A language model's stand-in whose every word is computed from what it is given: the same conversation always gets
 * the same decision, and other data gets another answer.
 */
public final class SimulatedModel {
    private static final JsonNode ANY_JSON = Json.read("""
            {"type": "object", "required": ["summary", "caveats", "sources"], "properties": {
              "summary": {"type": "string"},
              "caveats": {"type": "array", "items": {"type": "string"}},
              "sources": {"type": "array", "items": {"type": "string"}}}}""");

    private final SchemaCheck check;

    public SimulatedModel(SchemaCheck check) {
        this.check = check;
    }

    /** Tells what in a value breaks a schema; nothing when the value fits. */
    @FunctionalInterface
    public interface SchemaCheck {
        List<String> violations(JsonNode schema, JsonNode value);
    }

    public Decision decide(ConversationView view) {
        var queries = view.toolUses().stream()
                .flatMap(use -> QueryResult.of(use).stream())
                .toList();
        var facts = new FactReader(view, queries).read();
        var wanted = Wanted.of(view.format());
        var calls = new Planner(view, wanted, facts, queries).calls();
        return calls.isEmpty()
                ? answer(view.format(), facts, wanted, new Returned(view))
                : new Decision.CallTools(calls);
    }

    private Decision answer(ConversationView.Format format, Facts facts, Wanted wanted, Returned returned) {
        var analysis = Analysis.of(facts);
        var account = with(new Scopes(analysis, wanted).account(), facts, returned);
        var measured = !facts.campaigns().isEmpty();
        return switch (format) {
            case ConversationView.Format.Text() -> new Decision.Answer(text(account, analysis));
            case ConversationView.Format.AnyJson() ->
                composed(ANY_JSON, account, new Composer(ANY_JSON, returned, measured));
            case ConversationView.Format.Schema(JsonNode schema) ->
                composed(schema, account, new Composer(schema, returned, measured));
        };
    }

    /** The account, told together with what other tools did. */
    private static Scope with(Scope account, Facts facts, Returned returned) {
        if (returned.isEmpty()) return account;
        var nothing = facts.campaigns().isEmpty() && facts.notes().isEmpty();
        var summary = nothing ? returned.sentence() : account.label() + " " + returned.sentence();
        return Scopes.scope(summary, meaning -> switch (meaning) {
            case SUMMARY -> Optional.of(new Value.Text(summary));
            case SOURCE ->
                nothing ? Optional.of(new Value.Text(returned.sources().getLast())) : account.value(meaning);
            case SOURCES -> nothing ? Optional.of(Value.Many.texts(returned.sources())) : account.value(meaning);
            default -> account.value(meaning);
        });
    }

    private static String text(Scope account, Analysis analysis) {
        var caveats = new Sentences(analysis).caveats();
        return analysis.facts().campaigns().isEmpty()
                ? account.label()
                : account.label() + "\n\n" + String.join("\n", caveats);
    }

    /** An answer that does not fit its form would be worse than none. */
    private Decision composed(JsonNode schema, Scope account, Composer composer) {
        try {
            JsonNode value = composer.compose(account);
            var violations = check.violations(schema, value);
            if (violations.isEmpty()) return new Decision.Answer(Json.write(value));
            return new Decision.Refuse("I cannot answer in the requested form: " + String.join("; ", violations));
        } catch (IllegalArgumentException unusable) {
            return new Decision.Refuse("I cannot answer in the requested form: " + unusable.getMessage());
        }
    }
}
