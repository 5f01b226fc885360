package io.omnify.workflow.definitions.domain;

import static java.util.stream.Collectors.joining;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Finds what is wrong with the dependencies of a definition's steps. */
final class GraphCheck {
    private final Graph graph;

    GraphCheck(Graph graph) {
        this.graph = graph;
    }

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        graph.steps().forEach(step -> {
            var id = step.id();
            for (var need : new LinkedHashSet<>(step.dependsOn())) {
                if (need.equals(id)) errors.add(error(id, "circular dependency: " + id + " -> " + id));
                else if (graph.step(need) == null)
                    errors.add(error(id, "step '" + id + "' depends on the unknown step '" + need + "'"));
            }
        });
        errors.addAll(circles());
        return errors;
    }

    /** One error per circle, at the first of its steps in the order of the definition. */
    private List<FieldError> circles() {
        var errors = new ArrayList<FieldError>();
        var reported = new HashSet<String>();
        for (var id : graph.ids()) {
            if (reported.contains(id)) continue;
            var circle = circleFrom(id);
            if (circle.isEmpty()) continue;
            reported.addAll(circle);
            var path = circle.stream().collect(joining(" -> ")) + " -> " + id;
            errors.add(error(id, "circular dependency: " + path));
        }
        return errors;
    }

    /** The shortest way from a step over its dependencies back to itself, of two steps or more. */
    private List<String> circleFrom(String start) {
        var cameFrom = new HashMap<String, String>();
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            var at = open.poll();
            for (var next : graph.needs(at)) {
                if (next.equals(start) && !at.equals(start)) return path(start, at, cameFrom);
                if (!next.equals(start) && cameFrom.putIfAbsent(next, at) == null) open.add(next);
            }
        }
        return List.of();
    }

    private static List<String> path(String start, String end, Map<String, String> cameFrom) {
        var path = new ArrayList<String>();
        for (var at = end; at != null && !at.equals(start); at = cameFrom.get(at)) path.addFirst(at);
        path.addFirst(start);
        return path;
    }

    private static FieldError error(String id, String message) {
        return new FieldError("steps." + id + ".depends_on", message);
    }
}
