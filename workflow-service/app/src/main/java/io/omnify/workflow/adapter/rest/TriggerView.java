package io.omnify.workflow.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.omnify.workflow.triggers.domain.Spec;
import io.omnify.workflow.triggers.domain.Trigger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A trigger as answered. */
@Schema(
        name = "WorkflowTrigger",
        requiredProperties = {
            "trigger_id",
            "workflow_id",
            "type",
            "declared",
            "paused",
            "fired",
            "skipped",
            "missed",
            "created_at"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
record TriggerView(
        String triggerId,
        String workflowId,

        @Schema(enumeration = {"schedule", "event", "webhook"})
        String type,

        @Nullable String name,
        @Nullable String cron,
        @Nullable String every,
        @Nullable String timeZone,
        @Nullable String overlap,
        @Nullable Double catchUpSeconds,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String eventType,
        @Nullable String filter,
        @Nullable String key,
        @Nullable Double dedupeSeconds,
        @Nullable Double debounceSeconds,
        @Nullable Integer batchSize,
        @Nullable Double batchSeconds,
        @Nullable Boolean signed,
        @Nullable Double replaySeconds,
        @Schema(type = SchemaType.OBJECT) @Nullable Map<String, Object> input,
        boolean declared,
        boolean paused,
        @Nullable Instant nextAt,
        @Nullable Integer waiting,
        @Nullable String lastExecutionId,
        @Nullable Instant lastAt,
        long fired,
        long skipped,
        long missed,
        @Nullable String problem,
        Instant createdAt) {

    static Map<String, @Nullable Object> of(Trigger trigger) {
        var view = new java.util.LinkedHashMap<String, @Nullable Object>();
        view.put("trigger_id", trigger.id().value());
        view.put("workflow_id", trigger.workflow().value());
        view.putAll(new io.omnify.workflow.triggers.domain.TriggerWriter().write(trigger.draft()));
        view.put("declared", trigger.declared());
        view.put("paused", trigger.paused());
        progress(trigger, view);
        view.put("created_at", trigger.createdAt());
        return view;
    }

    private static void progress(Trigger trigger, Map<String, @Nullable Object> view) {
        var progress = trigger.progress();
        if (progress.nextAt() != null) view.put("next_at", progress.nextAt());
        if (trigger.spec() instanceof Spec.Schedule)
            view.put("waiting", progress.waiting().size() + progress.backfill().size());
        if (!progress.lastRun().isEmpty()) view.put("last_execution_id", progress.lastRun());
        if (progress.lastAt() != null) view.put("last_at", progress.lastAt());
        view.put("fired", progress.fired());
        view.put("skipped", progress.skipped());
        view.put("missed", progress.missed());
        if (!progress.problem().isEmpty()) view.put("problem", progress.problem());
    }

    /** What a caller needs to call a webhook. */
    @Schema(
            name = "WebhookAccess",
            requiredProperties = {"path", "signed"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Webhook(String path, boolean signed, @Nullable String secret) {}

    @Schema(
            name = "BackfillRequest",
            requiredProperties = {"from", "to"})
    record BackfillRequest(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Boolean countOnly) {}

    @Schema(
            name = "Backfill",
            requiredProperties = {"count", "times"})
    record Backfilled(int count, List<Instant> times) {}

    @Schema(
            name = "UpcomingTimes",
            requiredProperties = {"times"})
    record Upcoming(List<Instant> times) {}
}
