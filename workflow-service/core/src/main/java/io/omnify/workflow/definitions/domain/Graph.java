package io.omnify.workflow.definitions.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The steps of a definition and their dependencies; what is worked out once serves every run of the definition. */
public final class Graph {
    private final List<Step> steps;
    private final Map<String, Step> byId = new LinkedHashMap<>();
    private final Map<String, Set<String>> ancestors = new ConcurrentHashMap<>();
    private final List<Step> ordered;
    private final List<Step> last;

    public Graph(List<Step> steps) {
        this.steps = List.copyOf(steps);
        for (var step : steps) byId.putIfAbsent(step.id(), step);
        this.ordered = order();
        var needed = new HashSet<String>();
        for (var step : steps) needed.addAll(step.dependsOn());
        this.last = steps.stream().filter(step -> !needed.contains(step.id())).toList();
    }

    public List<Step> steps() {
        return steps;
    }

    /** Every step after those it depends on; without the steps of circles. */
    public List<Step> ordered() {
        return ordered;
    }

    /** Steps that no other step waits for. */
    public List<Step> last() {
        return last;
    }

    public @Nullable Step step(String id) {
        return byId.get(id);
    }

    public Set<String> ids() {
        return byId.keySet();
    }

    /** Every step that has surely ended when the given one starts. */
    public Set<String> before(String id) {
        return ancestors.computeIfAbsent(id, this::collect);
    }

    /** Unknown steps and circles. */
    public List<FieldError> errors() {
        return new GraphCheck(this).errors();
    }

    List<String> needs(String id) {
        var step = byId.get(id);
        return step == null ? List.of() : step.dependsOn();
    }

    private Set<String> collect(String id) {
        var found = new HashSet<String>();
        var open = new ArrayDeque<>(needs(id));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (found.add(next)) open.addAll(needs(next));
        }
        found.remove(id);
        return found;
    }

    private List<Step> order() {
        var missing = new HashMap<String, Integer>();
        var after = new HashMap<String, List<Step>>();
        var open = new ArrayDeque<Step>();
        for (var step : byId.values()) {
            var needs = new HashSet<>(step.dependsOn());
            needs.retainAll(byId.keySet());
            missing.put(step.id(), needs.size());
            for (var need : needs)
                after.computeIfAbsent(need, _ -> new ArrayList<>()).add(step);
            if (needs.isEmpty()) open.add(step);
        }
        var found = new ArrayList<Step>();
        while (!open.isEmpty()) {
            var step = open.poll();
            found.add(step);
            for (var next : after.getOrDefault(step.id(), List.of()))
                if (missing.merge(next.id(), -1, Integer::sum) == 0) open.add(next);
        }
        return List.copyOf(found);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Graph graph && graph.steps.equals(steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    @Override
    public String toString() {
        return steps.toString();
    }
}
