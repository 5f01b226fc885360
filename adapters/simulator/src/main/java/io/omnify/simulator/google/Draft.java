package io.omnify.simulator.google;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.google.Resources.Kind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An account as it will be if all operations of a request are done: nothing of it is kept until the last was. */
final class Draft {
    private final GoogleStore store;
    private final String customer;
    private final Map<String, ObjectNode> changed = new LinkedHashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, String> temporary = new HashMap<>();
    private final long used;
    private int created;

    Draft(GoogleStore store, String customer) {
        this.store = store;
        this.customer = customer;
        this.used = store.used(customer);
    }

    String customer() {
        return customer;
    }

    /** A new name; a temporary one that was asked for stands for it in the rest of the request. */
    String create(Kind kind, String asked, String prefix, ObjectNode body) {
        var id = prefix + GoogleStore.id(customer, used + ++created);
        var name = GoogleStore.name(customer, kind.kind(), id);
        if (!asked.isEmpty() && temporary.put(asked, name) != null)
            throw GoogleError.invalid(
                    "newResourceCreationError", "DUPLICATE_TEMP_IDS", "The temporary id was used before.");
        put(kind, name, body.put("resourceName", name));
        return name;
    }

    /** The name of what a temporary name stands for. */
    String resolve(String name) {
        return temporary.getOrDefault(name, name);
    }

    Optional<ObjectNode> find(Kind kind, String name) {
        var real = resolve(name);
        var body = changed.get(real);
        if (body != null) return Optional.of(body.deepCopy());
        if (!real.startsWith(GoogleStore.name(customer, kind.kind(), ""))) return Optional.empty();
        return store.get(customer, kind.kind(), GoogleStore.id(real));
    }

    void put(Kind kind, String name, ObjectNode body) {
        changed.put(name, body);
        kinds.put(name, kind);
    }

    /** Those of a kind whose field will say that. */
    Stream<ObjectNode> with(Kind kind, String field, String value) {
        var stored = store.with(customer, kind.kind(), field, value)
                .filter(body -> !changed.containsKey(body.path("resourceName").asText()));
        var here = changed.entrySet().stream()
                .filter(each -> kinds.get(each.getKey()) == kind)
                .map(Map.Entry::getValue)
                .filter(body -> body.path(field).asText().equals(value));
        return Stream.concat(stored, here);
    }

    /** Keeps it; the numbers of the campaigns that it concerns. */
    Set<String> keep() {
        var campaigns = new TreeSet<String>();
        store.use(customer, created);
        changed.forEach((name, body) -> {
            var kind = kinds.get(name);
            if (kind == null) return;
            var id = GoogleStore.id(name);
            store.put(customer, kind.kind(), id, body);
            for (var campaign : concerned(kind, name, body)) {
                campaigns.add(campaign);
                if (kind != Resources.CAMPAIGN && kind != Resources.BUDGET)
                    store.put(customer, GoogleStore.partsOf(campaign), id, body.put("kind", kind.kind()));
            }
        });
        return campaigns;
    }

    private List<String> concerned(Kind kind, String name, ObjectNode body) {
        if (kind == Resources.CAMPAIGN) return List.of(GoogleStore.id(name));
        if (kind == Resources.BUDGET)
            return with(Resources.CAMPAIGN, "campaignBudget", name)
                    .map(each -> GoogleStore.id(each.path("resourceName").asText()))
                    .toList();
        if (body.has("campaign"))
            return List.of(GoogleStore.id(body.path("campaign").asText()));
        if (!body.has("adGroup")) return List.of();
        return find(Resources.GROUP, body.path("adGroup").asText()).stream()
                .map(group -> GoogleStore.id(group.path("campaign").asText()))
                .toList();
    }
}
