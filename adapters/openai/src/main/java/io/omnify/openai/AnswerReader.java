package io.omnify.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.omnify.agent.executions.domain.FunctionCall;
import io.omnify.agent.executions.domain.ModelFailure;
import io.omnify.agent.executions.domain.ModelOutcome;
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.agent.executions.domain.Usage;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in the domain's words what came back; knows truncated, refused and failed apart. */
final class AnswerReader {
    private final ObjectReader objects;

    AnswerReader(ObjectMapper json) {
        this.objects = json.readerFor(new TypeReference<Map<String, @Nullable Object>>() {})
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    ModelOutcome read(@Nullable ResponseObject response, ModelRequest request) {
        if (response == null || response.status() == null) return unreadable("a response without a status");
        return switch (response.status()) {
            case "completed" -> answered(response, request, refused(response) ? Finish.REFUSED : Finish.COMPLETE);
            case "incomplete" -> answered(response, request, incomplete(response));
            case "failed" -> new ModelOutcome.Failed(OpenAiErrors.inResponse(response.error()));
            default -> unreadable("a response that is still " + response.status());
        };
    }

    private static boolean refused(ResponseObject response) {
        return response.parts("refusal").findAny().isPresent();
    }

    private static Finish incomplete(ResponseObject response) {
        var details = response.incompleteDetails();
        return details != null && "content_filter".equals(details.reason()) ? Finish.REFUSED : Finish.TRUNCATED;
    }

    @SuppressWarnings("NullAway") // the class file of a compact constructor does not say that values may be null
    private ModelOutcome answered(ResponseObject response, ModelRequest request, Finish finish) {
        var kind = finish == Finish.REFUSED && refused(response) ? "refusal" : "output_text";
        var text = response.parts(kind)
                .map(part -> kind.equals("refusal") ? part.refusal() : part.text())
                .map(each -> each == null ? "" : each)
                .collect(Collectors.joining());
        return new ModelOutcome.Answered(
                response.id() == null ? "" : response.id(),
                response.model() == null ? "" : response.model(),
                finish,
                text,
                object(text),
                response.items("function_call").map(item -> call(item, request)).toList(),
                usage(response.usage()));
    }

    @SuppressWarnings("NullAway") // as above
    private FunctionCall call(ResponseObject.Item item, ModelRequest request) {
        var raw = item.arguments() == null ? "" : item.arguments();
        var name = item.name() == null ? "" : item.name();
        return new FunctionCall(
                item.callId() == null ? "" : item.callId(),
                RequestWriter.toolName(name, request.tools()),
                raw,
                object(raw));
    }

    private @Nullable Map<String, @Nullable Object> object(String text) {
        if (!text.stripLeading().startsWith("{")) return null;
        try {
            return objects.readValue(text);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static Usage usage(ResponseObject.@Nullable Usage usage) {
        if (usage == null) return Usage.NONE;
        var details = usage.inputTokensDetails();
        return new Usage(usage.inputTokens(), details == null ? 0 : details.cachedTokens(), usage.outputTokens());
    }

    static ModelOutcome unreadable(String what) {
        return new ModelOutcome.Failed(new ModelFailure.Unreadable("The model's provider sent " + what + "."));
    }
}
