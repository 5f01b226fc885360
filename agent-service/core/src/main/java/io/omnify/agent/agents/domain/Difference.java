package io.omnify.agent.agents.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One place in which two versions of an agent differ; what is missing on one side is null there.
 *
 * @param path such as {@code budget.per_run.amount}
 */
public record Difference(
        String path, @Nullable Object from, @Nullable Object to) {
    /** In the order of the form an agent is written in. */
    public static List<Difference> between(AgentDraft from, AgentDraft to) {
        var found = new ArrayList<Difference>();
        compare("", AgentJson.write(from), AgentJson.write(to), found);
        return List.copyOf(found);
    }

    private static void compare(String path, Map<?, ?> from, Map<?, ?> to, List<Difference> found) {
        var keys = new LinkedHashSet<Object>(from.keySet());
        keys.addAll(to.keySet());
        for (var key : keys) {
            var at = path.isEmpty() ? String.valueOf(key) : path + "." + key;
            var before = from.get(key);
            var after = to.get(key);
            if (before instanceof Map<?, ?> one && after instanceof Map<?, ?> other) compare(at, one, other, found);
            else if (!Objects.equals(before, after)) found.add(new Difference(at, before, after));
        }
    }
}
