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
 * @param words of the input, the output, the failure and the names; all must be there
 * @param incident only runs that wait for a repair: failed ones, and those that need attention
 * @param match how the words must be there
 */
public record RunFilter(
        @Nullable WorkflowId workflow,
        List<RunStatus> statuses,
        @Nullable Instant from,
        @Nullable Instant to,
        List<String> attributes,
        List<String> words,
        boolean incident,
        String errorCode,
        Match match) {
    public static final RunFilter ALL = new RunFilter(null, List.of(), null, null, List.of(), List.of(), false, "");

    /** How words are compared. */
    public enum Match {
        /** Each may be a whole word or its beginning. */
        BEGINNINGS,
        /** All are whole words. */
        WHOLE,
        /** As beginnings, but not all of them as whole words. */
        ONLY_BEGINNINGS
    }

    public RunFilter {
        statuses = List.copyOf(statuses);
        attributes = List.copyOf(attributes);
        words = List.copyOf(words);
    }

    /** Words may be beginnings. */
    public RunFilter(
            @Nullable WorkflowId workflow,
            List<RunStatus> statuses,
            @Nullable Instant from,
            @Nullable Instant to,
            List<String> attributes,
            List<String> words,
            boolean incident,
            String errorCode) {
        this(workflow, statuses, from, to, attributes, words, incident, errorCode, Match.BEGINNINGS);
    }

    public RunFilter matching(Match wanted) {
        return new RunFilter(workflow, statuses, from, to, attributes, words, incident, errorCode, wanted);
    }
}
