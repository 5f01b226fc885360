package io.omnify.workflow.rehearsals.port;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.AgentRef;
import io.omnify.workflow.runs.domain.Failure;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers as agents do, so that nothing comes of it: for steps of rehearsals that nobody pinned. */
@FunctionalInterface
public interface Simulator {
    /** Where there is none, agents give back what they were asked. */
    Simulator NONE = (_, _, _) -> new Answer.AsAsked();

    /** Within this time; it is never known outside that it was asked, and what it says may be kept for this rehearsal. */
    Answer answer(OrgId org, Asked asked, Duration within);

    /** Who is asked what. */
    record Asked(AgentRef agent, Map<String, @Nullable Object> input) {}

    /** What it says. */
    sealed interface Answer {
        record Given(@Nullable Object output) implements Answer {}

        /** The agent itself would fail. */
        record Failed(Failure failure) implements Answer {}

        /** It is not there for whoever asks; it is not asked again in this rehearsal. */
        record Absent(String reason) implements Answer {}

        /** Nobody simulates: what was asked is the output. */
        record AsAsked() implements Answer {}
    }
}
