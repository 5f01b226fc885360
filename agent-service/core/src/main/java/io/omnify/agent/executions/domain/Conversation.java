package io.omnify.agent.executions.domain;

import io.omnify.agent.executions.domain.ModelRequest.Message;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.tools.domain.ToolResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the model everything so far, rebuilt from what is stored: after a crash it reads the same. */
final class Conversation {
    private Conversation() {}

    static List<Message> of(Execution execution) {
        var messages = new ArrayList<Message>();
        messages.add(new Message.UserData(execution.input()));
        for (var turn : execution.turns()) {
            if (!turn.text().isEmpty()) messages.add(new Message.AssistantText(turn.text()));
            var calls = execution.callsOf(turn.number());
            calls.forEach(call -> messages.add(new Message.AssistantCall(
                    call.id(), call.asked().tool(), call.asked().rawArguments())));
            calls.forEach(call -> messages.add(new Message.CallResult(call.id(), told(call))));
            if (!turn.violations().isEmpty()) messages.add(new Message.UserText(repair(turn.violations())));
        }
        return messages;
    }

    /** A result with the source its figures must name: models do not reliably see the ids of calls. */
    private static Map<String, @Nullable Object> told(ToolCall call) {
        return switch (call.result()) {
            case ToolResult.Success(var value) -> {
                var told = new LinkedHashMap<String, @Nullable Object>();
                told.put("source", call.id());
                told.putAll(value);
                yield told;
            }
            case ToolResult.Failure(var code, var message) ->
                Json.object("error", Json.object("code", code, "message", message));
            case null -> Json.object("error", Json.object("code", "no-result", "message", "There is no result."));
        };
    }

    private static String repair(List<String> violations) {
        return "Your answer cannot be used. Answer again, whole, with these points put right:\n- "
                + String.join("\n- ", violations);
    }
}
