package io.omnify.agent.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.executions.domain.FunctionCall;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.executions.domain.ModelFailure;
import io.omnify.agent.executions.domain.ModelOutcome;
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.agent.executions.domain.ModelRequest.Message;
import io.omnify.agent.executions.domain.Usage;
import io.omnify.agent.executions.port.LanguageModel;
import io.omnify.agent.shared.domain.Json;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Does, turn by turn, what the input's {@code script} says; counts how often each turn was asked for. */
@Alternative
@Priority(1)
@Singleton
public class TestModel implements LanguageModel {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

    public int timesAsked(String reference) {
        return asked.getOrDefault(reference, new AtomicInteger()).get();
    }

    @Override
    public Mode mode() {
        return Mode.SIMULATION;
    }

    @Override
    public String defaultModel() {
        return "gpt-5.4-mini";
    }

    @Override
    public ModelOutcome answer(ModelRequest request, Consumer<String> onText) throws InterruptedException {
        asked.computeIfAbsent(request.reference(), _ -> new AtomicInteger()).incrementAndGet();
        var turn = Integer.parseInt(
                request.reference().substring(request.reference().lastIndexOf('/') + 1));
        var script = script(request);
        var line = turn <= script.size() ? String.valueOf(script.get(turn - 1)) : "answer";
        if (line.startsWith("only ") && !line.substring(5).equals(request.model())) {
            return new ModelOutcome.Failed(new ModelFailure.RateLimited(null));
        }
        if (line.startsWith("slow")) Thread.sleep(Long.parseLong(line.substring(4)));
        if (line.startsWith("tool ")) {
            var calls = Stream.of(line.split(" && ")).map(TestModel::asked).toList();
            return said("", null, calls);
        }
        return switch (line) {
            case "query" -> said("", null, List.of(query()));
            case "nonsense" -> said("I like turtles.", null, List.of());
            case "unavailable" -> new ModelOutcome.Failed(new ModelFailure.Transient("away"));
            default -> answered(request, onText);
        };
    }

    private static List<?> script(ModelRequest request) {
        var input = ((Message.UserData) request.conversation().getFirst()).data();
        if (input.get("script") instanceof List<?> script) return script;
        return request.tools().isEmpty() ? List.of("answer") : List.of("query", "answer");
    }

    /** A call as in {@code tool some.tool {"its":"arguments"}}; several are joined by {@code &&}. */
    private static FunctionCall asked(String line) {
        var parts = line.split(" ", 3);
        try {
            var arguments = JSON.readValue(parts[2], new TypeReference<Map<String, @Nullable Object>>() {});
            return new FunctionCall("call_1", parts[1], parts[2], arguments);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FunctionCall query() {
        var arguments = Json.object(
                "metrics",
                List.of("spend", "clicks"),
                "by",
                List.of("campaign"),
                "from",
                null,
                "to",
                null,
                "filters",
                null);
        return new FunctionCall("call_1", "analytics.query", write(arguments), arguments);
    }

    private static ModelOutcome answered(ModelRequest request, Consumer<String> onText) {
        var data = data(request);
        var text = write(data);
        onText.accept(text.substring(0, text.length() / 2));
        onText.accept(text.substring(text.length() / 2));
        return said(text, data, List.of());
    }

    private static Map<String, @Nullable Object> data(ModelRequest request) {
        var form = request.output();
        var source = source(request);
        if (form == null) return Json.object("text", "done");
        var own = String.valueOf(form.schema().get("required")).equals("[clicks, source]");
        return switch (own ? "own" : form.name()) {
            case "creative_intelligence" ->
                Json.object("summary", "s", "segments", List.of(), "best", null, "worst", null);
            case "marketing_automation" ->
                Json.object(
                        "summary",
                        "s",
                        "ranking",
                        List.of(),
                        "moves",
                        List.of(),
                        "caveats",
                        List.of(),
                        "sources",
                        source == null ? List.of() : List.of(source));
            case "client_management" -> Json.object("summary", "s", "actions", List.of());
            case "analytics" ->
                Json.object("summary", "s", "currency", "USD", "totals", figures(source), "campaigns", List.of());
            default -> Json.object("clicks", 7, "source", source);
        };
    }

    private static Map<String, @Nullable Object> figures(@Nullable String source) {
        return Json.object(
                "impressions",
                1,
                "clicks",
                7,
                "spend",
                Json.object("amount", "1.50", "currency", "USD"),
                "conversions",
                0,
                "cost_per_conversion",
                null,
                "source",
                source);
    }

    private static @Nullable String source(ModelRequest request) {
        return request.conversation().stream()
                .filter(Message.CallResult.class::isInstance)
                .map(message -> ((Message.CallResult) message).result().get("source"))
                .map(String::valueOf)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private static ModelOutcome said(
            String text, @Nullable Map<String, @Nullable Object> data, List<FunctionCall> calls) {
        return new ModelOutcome.Answered(
                "resp_1", "gpt-5.4-mini", Finish.COMPLETE, text, data, calls, new Usage(1_000, 0, 100));
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
