package io.omnify.workflow.contract;

import io.omnify.workflow.runs.domain.Actor;
import io.omnify.workflow.runs.domain.Input;
import org.jspecify.annotations.Nullable;

/** Who gave a command: type is user, key, agent, workflow, service or system. */
public record ByV1(String type, String id) {
    public static ByV1 of(Actor actor) {
        return new ByV1(actor.type(), actor.id());
    }

    Input.Order order(@Nullable String commandId) {
        return new Input.Order(commandId == null ? "" : commandId, new Actor(type, id));
    }
}
