package io.omnify.agent.executions.domain;

import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tool call of an execution, kept so that every figure can be followed to where it came from.
 *
 * @param id unique among all executions; what a figure's `source` names
 * @param startedAt null until it is about to act
 * @param result null until it is over
 */
public record ToolCall(
        String id,
        int turn,
        FunctionCall asked,
        Effect effect,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable ToolResult result) {

    public boolean isOver() {
        return result != null;
    }

    /** It may have acted, nobody knows, and acting twice would do harm. */
    public boolean isUncertain() {
        return startedAt != null && result == null && effect != Effect.READ;
    }

    public boolean succeeded() {
        return result instanceof ToolResult.Success;
    }

    ToolCall started(Instant now) {
        return new ToolCall(id, turn, asked, effect, now, null, null);
    }

    ToolCall over(ToolResult with, Instant started, Instant now) {
        return new ToolCall(id, turn, asked, effect, started, now, with);
    }
}
