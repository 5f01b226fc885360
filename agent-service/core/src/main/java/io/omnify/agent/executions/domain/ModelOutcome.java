package io.omnify.agent.executions.domain;

import io.omnify.agent.shared.domain.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of asking the model once. */
public sealed interface ModelOutcome {
    /**
     * The model spoke.
     *
     * @param model the model that answered, as the provider names it
     * @param data the text read as a JSON object; null when it is none
     */
    record Answered(
            String responseId,
            String model,
            Finish finish,
            String text,
            @Nullable Map<String, @Nullable Object> data,
            List<FunctionCall> calls,
            Usage usage)
            implements ModelOutcome {
        public Answered {
            data = data == null ? null : Json.copy(data);
            calls = List.copyOf(calls);
        }
    }

    record Failed(ModelFailure failure) implements ModelOutcome {}

    /** How an answer ended: it said all it wanted, it was cut off by a limit, or the model declined. */
    enum Finish {
        COMPLETE,
        TRUNCATED,
        REFUSED
    }
}
