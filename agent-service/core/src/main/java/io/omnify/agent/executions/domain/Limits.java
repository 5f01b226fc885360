package io.omnify.agent.executions.domain;

import io.omnify.agent.shared.domain.Money;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far an execution may go; whatever is reached first ends it. */
public record Limits(
        int maxTurns,
        int maxToolCalls,
        Duration perTurn,
        Instant deadline,
        @Nullable Money perRun) {}
