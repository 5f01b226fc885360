package io.omnify.workflow.definitions.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing that is not the same in two versions; an absent side is null. Steps are named, not counted. */
public record Difference(
        String path,
        Kind kind,
        @Nullable Object before,
        @Nullable Object after) {
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    public static List<Difference> between(Definition before, Definition after) {
        var writer = new DefinitionWriter();
        var found = new ArrayList<Difference>();
        compare("", named(writer.write(before)), named(writer.write(after)), found);
        return found;
    }

    private static Map<String, @Nullable Object> named(Map<String, @Nullable Object> json) {
        var copy = new LinkedHashMap<String, @Nullable Object>(json);
        var steps = new LinkedHashMap<String, @Nullable Object>();
        if (json.get("steps") instanceof List<?> list)
            for (var step : list) if (step instanceof Map<?, ?> map) steps.put(String.valueOf(map.get("step_id")), map);
        copy.put("steps", steps);
        return copy;
    }

    private static void compare(String path, Map<?, ?> before, Map<?, ?> after, List<Difference> found) {
        var names = new LinkedHashSet<Object>(before.keySet());
        names.addAll(after.keySet());
        for (var name : names) {
            var place = path.isEmpty() ? String.valueOf(name) : path + "." + name;
            var old = before.get(name);
            var now = after.get(name);
            if (Objects.equals(old, now)) continue;
            if (old instanceof Map<?, ?> a && now instanceof Map<?, ?> b) compare(place, a, b, found);
            else if (!before.containsKey(name)) found.add(new Difference(place, Kind.ADDED, null, now));
            else if (!after.containsKey(name)) found.add(new Difference(place, Kind.REMOVED, old, null));
            else found.add(new Difference(place, Kind.CHANGED, old, now));
        }
    }
}
