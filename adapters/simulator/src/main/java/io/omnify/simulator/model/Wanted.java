package io.omnify.simulator.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Set;

/** Which meanings the asked form contains, because that decides what must be known before answering. */
record Wanted(Set<Meaning> meanings) {
    private static final int DEEPEST = 12;

    static Wanted of(ConversationView.Format format) {
        var found = EnumSet.noneOf(Meaning.class);
        if (format instanceof ConversationView.Format.Schema(JsonNode schema))
            collect(new SchemaView(schema), schema, found, 0);
        return new Wanted(found);
    }

    boolean segments() {
        return meanings.contains(Meaning.SEGMENTS) || meanings.contains(Meaning.DIMENSION);
    }

    boolean moves() {
        return meanings.contains(Meaning.MOVES) || meanings.contains(Meaning.FROM_CAMPAIGN);
    }

    boolean actions() {
        return meanings.contains(Meaning.ACTIONS);
    }

    boolean revenue() {
        return meanings.contains(Meaning.REVENUE) || meanings.contains(Meaning.ROAS);
    }

    private static void collect(SchemaView view, JsonNode schema, Set<Meaning> found, int depth) {
        if (depth > DEEPEST) return;
        for (JsonNode branch : view.branches(schema)) {
            branch.path("properties").properties().forEach(property -> {
                Meaning.named(property.getKey()).ifPresent(found::add);
                collect(view, property.getValue(), found, depth + 1);
            });
            if (branch.path("items").isObject()) collect(view, branch.path("items"), found, depth + 1);
        }
    }
}
