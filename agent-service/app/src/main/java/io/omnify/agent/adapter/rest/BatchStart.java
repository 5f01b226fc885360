package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.Inputs.BatchItem;
import io.omnify.agent.adapter.rest.Views.ErrorView;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.platform.web.Problem;
import io.omnify.platform.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Begins work item by item and tells what became of each: what has begun is not lost when the next one cannot begin. */
final class BatchStart {
    private final Begin begin;

    /** Starts one; throws Refused for what cannot start, and ProblemException when nothing can just now. */
    interface Begin {
        Execution handle(String agent, Map<String, @Nullable Object> input);
    }

    /** What became of one item of a batch: an execution to look at, or why there is none. */
    record BatchView(
            @Nullable String executionId,
            @Nullable String agentId,
            String status,

            @Schema(description = "live, simulation or fallback; absent when there is no execution") @Nullable
            String mode,

            @Nullable ErrorView error) {
        static BatchView begun(String agent, Execution execution) {
            return new BatchView(
                    execution.id().value(),
                    agent,
                    execution.status().code(),
                    execution.mode().code(),
                    null);
        }

        static BatchView not(BatchItem item, ErrorView why) {
            return new BatchView(null, item.agentId(), "failed", null, why);
        }
    }

    BatchStart(Begin begin) {
        this.begin = begin;
    }

    /** One for each item. Throws ProblemException when nothing could begin for want of a place. */
    List<BatchView> handle(List<BatchItem> items) {
        var all = new ArrayList<BatchView>();
        try {
            for (var item : items) all.add(begun(item));
        } catch (ProblemException e) {
            if (all.stream().allMatch(each -> each.executionId() == null)) throw e;
            var later = later(e); // those behind would wait in vain as long
            for (var item : items.subList(all.size(), items.size())) all.add(BatchView.not(item, later));
        }
        return List.copyOf(all);
    }

    private BatchView begun(BatchItem item) {
        var agent = String.valueOf(item.agentId());
        try {
            var input = item.inputData();
            return BatchView.begun(agent, begin.handle(agent, input == null ? Json.object() : input));
        } catch (Refused e) {
            return BatchView.not(item, error(Refusals.problem(e.refusal()), false, null));
        }
    }

    private static ErrorView later(ProblemException e) {
        return error(e.problem(), true, e.retryAfterSeconds().orElse(null));
    }

    private static ErrorView error(Problem problem, boolean retryable, @Nullable Long after) {
        return new ErrorView(problem.code(), String.valueOf(problem.detail()), retryable, after);
    }
}
