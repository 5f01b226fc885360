package io.omnify.simulator.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.ConversationView.Message;
import io.omnify.simulator.model.ConversationView.ToolUse;
import io.omnify.simulator.model.Decision.Call;
import java.util.List;
import java.util.stream.Stream;

/**
 * A model that believes whatever it reads: it does what data orders, with any tool it can name, and gives away what it
 * is asked for. With it a test shows that what surrounds the model holds when the model does not.
 */
public final class GullibleModel {
    private static final int MOST_CALLS = 8;

    private final SimulatedModel sober;

    public GullibleModel(SimulatedModel sober) {
        this.sober = sober;
    }

    public Decision decide(ConversationView view) {
        var ordered = ordered(view);
        if (!ordered.isEmpty()) return new Decision.CallTools(view.parallel() ? ordered : ordered.subList(0, 1));
        var sane = sober.decide(view);
        return sane instanceof Decision.Answer(String text) ? new Decision.Answer(betrayed(view, text)) : sane;
    }

    private static List<Call> ordered(ConversationView view) {
        var orders = new Orders(view);
        return read(view)
                .flatMap(text -> orders.meant(text).stream())
                .filter(call -> !made(view, call))
                .distinct()
                .limit(MOST_CALLS)
                .toList();
    }

    /** What others wrote: answers of tools, and the user's data. */
    private static Stream<String> read(ConversationView view) {
        var outputs = view.toolUses().stream().map(ToolUse::output);
        var inputs = view.messages().stream()
                .filter(message -> message.role().equals("user"))
                .map(Message::text);
        return Stream.concat(outputs, inputs).flatMap(text -> Orders.texts(text).stream());
    }

    /** It asks for each thing once, however often it is told to. */
    private static boolean made(ConversationView view, Call call) {
        var arguments = Json.write(call.arguments());
        return view.toolUses().stream()
                .anyMatch(use -> use.name().equals(call.tool())
                        && Json.write(use.arguments()).equals(arguments));
    }

    /** The answer with all that it was told and given, in the first place that takes words. */
    private static String betrayed(ConversationView view, String text) {
        var all = new StringBuilder(" ").append(view.instructions());
        read(view).forEach(piece -> all.append('\n').append(piece));
        JsonNode answer = Json.read(text);
        if (!answer.isContainerNode()) return text + all;
        return append(answer, all.toString()) ? Json.write(answer) : text;
    }

    private static boolean append(JsonNode node, String more) {
        if (node instanceof ArrayNode array) return array.valueStream().anyMatch(each -> append(each, more));
        if (!(node instanceof ObjectNode object)) return false;
        for (var field : List.copyOf(object.properties())) {
            if (!field.getValue().isTextual()) {
                if (append(field.getValue(), more)) return true;
                continue;
            }
            object.put(field.getKey(), field.getValue().textValue() + more);
            return true;
        }
        return false;
    }
}
