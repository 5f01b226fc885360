package io.omnify.agent.executions;

import io.omnify.agent.executions.domain.FunctionCall;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.executions.domain.ModelFailure;
import io.omnify.agent.executions.domain.ModelOutcome;
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.agent.executions.domain.Usage;
import io.omnify.agent.executions.port.LanguageModel;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A model that says what a test wrote down, and remembers what it was asked. */
public final class ScriptedLanguageModel implements LanguageModel {
    public static final Usage USAGE = new Usage(1_000, 0, 100);

    public final List<ModelRequest> requests = new CopyOnWriteArrayList<>();
    private final Queue<Line> script = new ConcurrentLinkedQueue<>();

    /** One answer, worked out when it is asked for. */
    public interface Line {
        ModelOutcome say(ModelRequest request) throws InterruptedException;
    }

    public ScriptedLanguageModel then(Line line) {
        script.add(line);
        return this;
    }

    public ScriptedLanguageModel thenAnswer(Map<String, @Nullable Object> data) {
        return then(request -> answered(Finish.COMPLETE, json(data), data, List.of()));
    }

    public ScriptedLanguageModel thenSay(Finish finish, String text) {
        return then(request -> answered(finish, text, null, List.of()));
    }

    public ScriptedLanguageModel thenCall(FunctionCall... calls) {
        return then(request -> answered(Finish.COMPLETE, "", null, List.of(calls)));
    }

    public ScriptedLanguageModel thenFail(ModelFailure failure) {
        return then(request -> new ModelOutcome.Failed(failure));
    }

    public static FunctionCall call(String tool, Map<String, @Nullable Object> arguments) {
        return new FunctionCall("call_same", tool, json(arguments), arguments);
    }

    public static ModelOutcome answered(
            Finish finish, String text, @Nullable Map<String, @Nullable Object> data, List<FunctionCall> calls) {
        return new ModelOutcome.Answered("resp_1", "test-model", finish, text, data, calls, USAGE);
    }

    @Override
    public Mode mode() {
        return Mode.SIMULATION;
    }

    @Override
    public String defaultModel() {
        return "test-model";
    }

    @Override
    public ModelOutcome answer(ModelRequest request, Consumer<String> onText) throws InterruptedException {
        requests.add(request);
        var line = script.poll();
        if (line == null) throw new AssertionError("asked more often than scripted: " + request.reference());
        var outcome = line.say(request);
        if (outcome instanceof ModelOutcome.Answered answered
                && !answered.text().isEmpty()) {
            onText.accept(answered.text());
        }
        return outcome;
    }

    /** The source the newest tool answer gave, as a model would read it. */
    public static String lastSource(ModelRequest request) {
        return request.conversation().stream()
                .filter(ModelRequest.Message.CallResult.class::isInstance)
                .map(message -> (ModelRequest.Message.CallResult) message)
                .map(result -> String.valueOf(result.result().get("source")))
                .reduce((first, last) -> last)
                .orElse("none");
    }

    /** Enough of JSON for what tests say. */
    public static String json(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .map(each -> "\"" + each.getKey() + "\":" + json(each.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case List<?> list ->
                list.stream().map(ScriptedLanguageModel::json).collect(Collectors.joining(",", "[", "]"));
            case String text -> "\"" + text + "\"";
            default -> value.toString();
        };
    }
}
