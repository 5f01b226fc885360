package io.omnify.workflow.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.control.domain.Act;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be said with an order to a run. */
@Schema(name = "RunOrder")
record ControlRequest(
        @Nullable String stepId,
        @Nullable String fromStep,
        @Schema(type = SchemaType.OBJECT) @Nullable Map<String, @Nullable Object> input,
        @Nullable String name,
        @Nullable Object data,
        @Nullable String reason) {
    static final ControlRequest EMPTY = new ControlRequest(null, null, null, null, null, null);

    @Schema(name = "ApprovalDecision", requiredProperties = "decision")
    record Decision(
            @Schema(enumeration = {"approve", "reject"}) @Nullable
            String decision,

            @Nullable String note,
            @Nullable Object edited,

            @Schema(description = "the step's approval.ask that is answered; without it, what is asked by then")
            @Nullable
            String ask) {
        static final Decision NONE = new Decision(null, null, null, null);

        /** As an act on the step, by somebody of the role. */
        Act of(String step, String role) {
            var word = text(decision);
            if (!word.equals("approve") && !word.equals("reject"))
                throw ProblemException.invalid("decision", "must be approve or reject");
            return new Act.Decide(step, text(ask), word.equals("approve"), edited, text(note), role);
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }
    }

    @Schema(name = "StepResolution", requiredProperties = "resolution")
    record Resolution(
            @Schema(enumeration = {"done", "not_done", "retry"}) @Nullable
            String resolution,

            @Nullable Object output,
            @Nullable String note) {}

    @Schema(
            name = "BulkOrder",
            requiredProperties = {"act", "filter"})
    record Bulk(
            @Schema(enumeration = {"cancel", "pause", "resume", "signal", "retry", "rerun"}) @Nullable
            String act,

            @Nullable Filter filter,
            @Nullable Boolean countOnly,
            @Nullable Integer expected,
            @Nullable ControlRequest order) {}

    @Schema(name = "ExecutionFilter")
    record Filter(
            @Nullable String status,
            @Nullable String q,
            @Nullable String from,
            @Nullable String to,
            @Nullable List<String> attributes,
            @Nullable Boolean incident,
            @Nullable String errorCode) {}

    /** {@code done} means that the order was taken; its status tells how far it is. */
    @Schema(
            name = "BulkAnswer",
            requiredProperties = {"found", "applies", "done"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BulkAnswer(
            int found,
            int applies,

            @Schema(description = "whether it was ordered, and not only counted")
            boolean done,

            @Nullable String orderId,
            @Nullable String status) {}

    Act act(String verb, String by) {
        return switch (verb) {
            case "cancel" -> new Act.Cancel(reason == null ? "cancelled by " + by : reason);
            case "pause" -> new Act.Pause();
            case "resume" -> new Act.Resume();
            case "signal" -> new Act.Signal(required("name", name), data);
            case "retry" ->
                fromStep == null ? new Act.Retry(stepId == null ? "" : stepId) : new Act.Rerun(fromStep, input);
            case "rerun" -> new Act.Rerun(required("from_step", fromStep), input);
            default -> throw ProblemException.invalid("act", "must be cancel, pause, resume, signal, retry or rerun");
        };
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) throw ProblemException.invalid(field, "is required");
        return value;
    }
}
