package io.omnify.workflow.control.domain;

import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.runs.domain.RunStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which runs of an organisation; null and empty mean any.
 *
 * @param attributes values of the input or of what started the run, such as {@code campaign=spring}; all must be there
 * @param words beginnings of words in the input, the output, the failure and the names; all must be there
 * @param incident only runs that wait for a repair: failed ones, and those that need attention
 */
public record RunFilter(
        @Nullable WorkflowId workflow,
        List<RunStatus> statuses,
        @Nullable Instant from,
        @Nullable Instant to,
        List<String> attributes,
        List<String> words,
        boolean incident,
        String errorCode) {
    public static final RunFilter ALL = new RunFilter(null, List.of(), null, null, List.of(), List.of(), false, "");

    public RunFilter {
        statuses = List.copyOf(statuses);
        attributes = List.copyOf(attributes);
        words = List.copyOf(words);
    }
}
