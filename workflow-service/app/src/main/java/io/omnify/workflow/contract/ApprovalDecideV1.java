package io.omnify.workflow.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.omnify.workflow.runs.domain.Input;
import io.omnify.workflow.runs.domain.Waiting;
import org.jspecify.annotations.Nullable;

/** A person's answer to an approval; promised in workflow.approval.decide.v1.json. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApprovalDecideV1(
        String runId,
        String commandId,
        String stepId,
        @Nullable String ask,
        String decision,
        @Nullable Object edited,
        @Nullable String note,
        @Nullable String role,
        ByV1 by) {
    public static final String TYPE = "workflow.approval.decide.v1";

    public Input toInput() {
        boolean approved = switch (decision) {
            case "approve" -> true;
            case "reject" -> false;
            default -> throw new IllegalArgumentException("unknown decision " + decision);
        };
        return new Input.Decide(by.order(commandId), stepId, asked(), approved, edited, text(note), text(role));
    }

    /** One that names nothing was written when steps had no name for what they ask. */
    private String asked() {
        return ask == null ? Waiting.FIRST_ASK : ask;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
