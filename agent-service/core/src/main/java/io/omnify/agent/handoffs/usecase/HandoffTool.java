package io.omnify.agent.handoffs.usecase;

import static io.omnify.agent.shared.domain.SchemaOf.described;
import static io.omnify.agent.shared.domain.SchemaOf.object;
import static io.omnify.agent.shared.domain.SchemaOf.string;

import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.handoffs.port.Colleagues;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.tools.domain.Invocation;
import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolDefinition.Traits;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.port.Tool;
import io.omnify.auth.api.Permission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code agent.handoff}: gives a part of the work to another agent, along the ways its author allowed, never in a ring. */
public final class HandoffTool implements Tool {
    public static final String NAME = "agent.handoff";
    private static final int DEEPEST = 4;
    private static final ToolDefinition DEFINITION = new ToolDefinition(
            NAME,
            "Gives a part of the work to another agent and answers with its output. `agent` is the other agent's id;"
                    + " `task` says completely what is wanted, with all the data it needs, for the other agent knows"
                    + " nothing of this conversation.",
            object(
                    "agent", described(string(), "The id of the other agent."),
                    "task", described(string(), "What is wanted, with all data.")),
            Permission.AGENT_EXECUTE,
            Effect.READ,
            Duration.ofSeconds(240),
            Traits.PLAIN.calledAtMost(5).settling());

    private final Colleagues colleagues;

    public HandoffTool(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public ToolResult call(Invocation call) throws InterruptedException {
        var to = String.valueOf(call.arguments().get("agent"));
        if (!colleagues.of(call.org(), call.by().agent()).contains(to)) {
            return new ToolResult.Failure("handoff-not-allowed", "This agent may not hand over to " + to + ".");
        }
        var chain = chain(call);
        if (chain.contains(to)) {
            return new ToolResult.Failure("handoff-loop", to + " is part of this work already: " + chain + ".");
        }
        if (chain.size() >= DEEPEST) {
            return new ToolResult.Failure(
                    "handoff-too-deep", "Work goes through at most " + DEEPEST + " agents: " + chain + ".");
        }
        var work = new Colleagues.Work(to, input(call.arguments()), call.by().granted());
        return colleagues
                .ask(call.org(), call.callId(), work, call.by().deadline())
                .map(end -> result(to, end))
                .orElseGet(() -> new ToolResult.Failure("handoff-refused", to + " takes no work now."));
    }

    private static Map<String, @Nullable Object> input(Map<String, @Nullable Object> arguments) {
        return Json.object("task", String.valueOf(arguments.get("task")));
    }

    /** The agents on the way here, the caller first: a handed-over execution's command is its giver's call. */
    private List<String> chain(Invocation call) {
        var chain = new ArrayList<>(List.of(call.by().agent()));
        var giver = Optional.of(new ExecutionId(call.by().execution()))
                .flatMap(id -> colleagues.find(call.org(), id))
                .flatMap(this::giver);
        for (; giver.isPresent() && chain.size() <= DEEPEST; giver = giver.flatMap(this::giver)) {
            chain.add(giver.get().agent().id());
        }
        return chain;
    }

    private Optional<Execution> giver(Execution execution) {
        return execution.command().giver().flatMap(id -> colleagues.find(execution.org(), id));
    }

    private static ToolResult result(String agent, Execution end) {
        var id = end.id().value();
        var output = end.output();
        if (end.status() == Status.COMPLETED && output != null) {
            return new ToolResult.Success(Json.object("agent", agent, "execution_id", id, "output", output));
        }
        if (end.status() == Status.WAITING_FOR_APPROVAL) {
            return new ToolResult.Failure(
                    "handoff-waits", agent + " (" + id + ") would have waited for a person; it was told to stop.");
        }
        var failure = end.failure();
        var why = failure == null ? "It is not over yet." : failure.code() + ": " + failure.message();
        return new ToolResult.Failure("handoff-failed", agent + " (" + id + "): " + why);
    }
}
