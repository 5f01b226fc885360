package io.omnify.agent.effects.usecase;

import io.omnify.agent.effects.domain.ActionDescription;
import io.omnify.agent.effects.domain.EffectCommand;
import io.omnify.agent.effects.domain.EffectId;
import io.omnify.agent.effects.domain.Outcome;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.tools.domain.Invocation;
import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.port.Tool;
import java.util.Optional;

/**
 * An action of a platform as an agent's tool. It passes through the effect ledger: the call is noted before it is made,
 * and one that was begun before a crash is found out, not made again.
 */
public final class ActionTool implements Tool {
    private final ToolDefinition definition;
    private final String action;
    private final PerformEffect perform;

    public ActionTool(ToolDefinition definition, String action, PerformEffect perform) {
        this.definition = definition;
        this.action = action;
        this.perform = perform;
    }

    /** The action's own words; what kind of effect it has and whom it needs is for whoever joins the platform to say. */
    public static Optional<ActionDescription> described(Actions actions, String name) {
        return actions.all().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    @Override
    public ToolDefinition definition() {
        return definition;
    }

    @Override
    public ToolResult call(Invocation call) throws InterruptedException {
        var by = call.by();
        var id = new EffectId(by.execution(), by.turn() + "." + call.callId(), 1);
        var command = new EffectCommand(call.org(), id, action, call.arguments(), by.deadline());
        return switch (perform.handle(command).outcome()) {
            case Outcome.Done(var output) -> new ToolResult.Success(output);
            case Outcome.Failed(Failure failure) -> new ToolResult.Failure(failure.code(), failure.message());
            case Outcome.Unknown(var known) ->
                new ToolResult.Failure(
                        ToolResult.UNCERTAIN, "It is not known whether it took effect: " + Json.copy(known));
            case null -> new ToolResult.Failure("no-result", "There is no result.");
        };
    }
}
