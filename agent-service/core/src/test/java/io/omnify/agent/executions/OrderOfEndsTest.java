package io.omnify.agent.executions;

import static io.omnify.agent.executions.ScriptedLanguageModel.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.executions.domain.ToolCall;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.tools.domain.ToolResult;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** In which order calls ended can be told from what is stored, which knows nothing shorter than a millisecond. */
class OrderOfEndsTest {
    private final Desk desk = new Desk();

    @Test
    void whatEndedLaterIsLaterByAMillisecondEvenAtTheSameMoment() throws Exception {
        desk.agent(null, Budget.NONE);
        desk.model.thenCall(call("analytics.query", Json.object()), call("budget.set", Json.object()));
        desk.model.thenSay(Finish.COMPLETE, "done");
        var execution = desk.run();
        var first = execution.calls().getFirst();
        var second = execution.calls().getLast();
        var now = desk.clock.instant();
        var ended = execution
                .returned(over(second), now, now.plusNanos(900_000))
                .returned(over(first), now, now.plusNanos(100_000));
        assertThat(ended(ended.calls().getFirst())).isAfter(ended(ended.calls().getLast()));
    }

    private static Instant ended(ToolCall call) {
        return Objects.requireNonNull(call.completedAt()).truncatedTo(ChronoUnit.MILLIS);
    }

    private static Map<String, ToolResult> over(ToolCall call) {
        return Map.of(call.id(), new ToolResult.Success(Json.object()));
    }
}
