package io.omnify.agent.executions.usecase;

import io.omnify.agent.approvals.domain.Approval;
import io.omnify.agent.executions.domain.ToolCall;
import io.omnify.agent.guardrails.domain.GuardrailTrip;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.tools.domain.ToolResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the gate says of one call.
 *
 * @param arguments those it may be made with
 * @param edited a person changed them
 * @param stake the money that was at stake when it was let through or asked about; null for none
 * @param result what the model is told instead; null unless the answer is no
 * @param words why everything stops; empty unless it does
 */
record Passage(
        Kind kind,
        ToolCall call,
        Map<String, @Nullable Object> arguments,
        boolean edited,
        @Nullable Money stake,
        @Nullable ToolResult result,
        String words,
        List<GuardrailTrip> trips) {
    enum Kind {
        GO,
        WAIT,
        NO,
        STOP
    }

    Passage {
        arguments = Json.copy(arguments);
        trips = List.copyOf(trips);
    }

    static Passage go(ToolCall call, Map<String, @Nullable Object> arguments, @Nullable Money stake) {
        return new Passage(Kind.GO, call, arguments, false, stake, null, "", List.of());
    }

    static Passage agreed(ToolCall call, Approval approval) {
        var edited = approval.status() == Approval.Status.EDITED;
        return new Passage(Kind.GO, call, approval.granted(), edited, approval.stake(), null, "", List.of());
    }

    static Passage pending(ToolCall call) {
        return new Passage(Kind.WAIT, call, Json.object(), false, null, null, "", List.of());
    }

    static Passage no(ToolCall call, ToolResult instead) {
        return new Passage(Kind.NO, call, Json.object(), false, null, instead, "", List.of());
    }

    static Passage stop(ToolCall call, String why) {
        return new Passage(Kind.STOP, call, Json.object(), false, null, null, why, List.of());
    }

    Passage with(List<GuardrailTrip> tripped) {
        return new Passage(kind, call, arguments, edited, stake, result, words, tripped);
    }
}
