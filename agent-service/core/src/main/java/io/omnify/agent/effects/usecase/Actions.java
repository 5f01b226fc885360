package io.omnify.agent.effects.usecase;

import io.omnify.agent.effects.domain.ActionDescription;
import io.omnify.agent.effects.port.Action;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything that can be done on the platforms that are joined to this service. */
public final class Actions {
    private final Map<String, Action> byName = new TreeMap<>();

    public Actions(Collection<Action> actions) {
        for (var action : actions) {
            if (byName.put(action.description().name(), action) != null)
                throw new IllegalArgumentException(
                        "two actions of one name: " + action.description().name());
        }
    }

    public List<ActionDescription> all() {
        return byName.values().stream().map(Action::description).toList();
    }

    Optional<Action> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
