package io.omnify.workflow.adapter.mongo;

import io.omnify.workflow.control.domain.RunFilter;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.runs.domain.RunStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which runs were asked for, as stored. */
record FilterForm(
        @Nullable String workflow,
        List<String> statuses,
        @Nullable Instant from,
        @Nullable Instant to,
        List<String> attributes,
        List<String> words,
        boolean incident,
        String errorCode) {

    static FilterForm of(RunFilter filter) {
        return new FilterForm(
                filter.workflow() == null ? null : filter.workflow().value(),
                filter.statuses().stream().map(RunStatus::code).toList(),
                filter.from(),
                filter.to(),
                filter.attributes(),
                filter.words(),
                filter.incident(),
                filter.errorCode());
    }

    RunFilter toDomain() {
        return new RunFilter(
                workflow == null ? null : new WorkflowId(workflow),
                statuses.stream()
                        .map(code -> RunStatus.ofCode(code).orElseThrow())
                        .toList(),
                from,
                to,
                attributes,
                words,
                incident,
                errorCode);
    }
}
