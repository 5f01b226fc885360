package io.omnify.workflow.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.omnify.workflow.control.domain.Act;
import io.omnify.workflow.control.domain.BulkOrder;
import io.omnify.workflow.control.domain.RunFilter;
import io.omnify.workflow.runs.domain.RunStatus;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order to many runs, as people see it. */
@Schema(
        name = "BulkOrderStatus",
        requiredProperties = {
            "order_id",
            "act",
            "filter",
            "status",
            "found",
            "applies",
            "given",
            "passed_over",
            "created_at",
            "by"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
record BulkOrderView(
        String orderId,
        String act,
        Asked filter,

        @Schema(enumeration = {"running", "completed", "cancelled"})
        String status,

        @Schema(description = "runs the filter found") int found,

        @Schema(description = "those of them it was ordered for")
        int applies,

        @Schema(description = "those it has been given to") int given,

        @Schema(description = "those for which it made no sense any more")
        int passedOver,

        Instant createdAt,
        @Nullable Instant endedAt,
        ExecutionView.ActorView by) {

    @Schema(name = "BulkOrderFilter")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asked(
            @Nullable String workflowId,
            @Nullable String status,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable List<String> attributes,
            @Nullable String q,
            @Nullable Boolean incident,
            @Nullable String errorCode) {
        static Asked of(RunFilter filter) {
            var statuses = filter.statuses().stream().map(RunStatus::code).collect(Collectors.joining(","));
            return new Asked(
                    filter.workflow() == null ? null : filter.workflow().value(),
                    orNull(statuses),
                    filter.from(),
                    filter.to(),
                    filter.attributes().isEmpty() ? null : filter.attributes(),
                    orNull(String.join(" ", filter.words())),
                    filter.incident() ? true : null,
                    orNull(filter.errorCode()));
        }
    }

    static BulkOrderView of(BulkOrder order) {
        return new BulkOrderView(
                order.id(),
                verb(order.act()),
                Asked.of(order.filter()),
                order.status().code(),
                order.count().found(),
                order.count().applies(),
                order.progress().given(),
                order.progress().passedOver(),
                order.createdAt(),
                order.endedAt(),
                ExecutionView.ActorView.of(order.by()));
    }

    static String verb(Act act) {
        return switch (act) {
            case Act.Cancel _ -> "cancel";
            case Act.Pause _ -> "pause";
            case Act.Resume _ -> "resume";
            case Act.Signal _ -> "signal";
            case Act.Retry _ -> "retry";
            case Act.Rerun _ -> "rerun";
            case Act.Resolve _ -> "resolve";
            case Act.Decide _ -> "decide";
        };
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
