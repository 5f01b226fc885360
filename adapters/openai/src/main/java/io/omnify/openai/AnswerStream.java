package io.omnify.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.executions.domain.ModelFailure;
import io.omnify.agent.executions.domain.ModelOutcome;
import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.vendor.http.VendorFailure;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a streamed answer to one of its four endings; a stream without one has failed, however much it said. */
final class AnswerStream {
    private final ObjectMapper json;
    private final AnswerReader reader;

    AnswerStream(ObjectMapper json, AnswerReader reader) {
        this.json = json;
        this.reader = reader;
    }

    /** Throws {@link VendorFailure} when not even the stream began, so that it may be tried again. */
    ModelOutcome read(Exchange exchange, ModelRequest request, Consumer<String> onText) throws InterruptedException {
        try (exchange) {
            exchange.awaitSuccess();
            var events = new EventReader(exchange, ResponsesApi.LARGEST);
            var outcome = toEnding(events.next(), events, request, onText);
            exchange.finish();
            return outcome;
        }
    }

    private ModelOutcome toEnding(
            @Nullable String first, EventReader events, ModelRequest request, Consumer<String> onText)
            throws InterruptedException {
        try {
            for (var data = first; data != null; data = events.next()) {
                var outcome = data.isBlank() ? Optional.<ModelOutcome>empty() : heard(data, request, onText);
                if (outcome.isPresent()) return outcome.get();
            }
            return broken("ended");
        } catch (VendorFailure failure) {
            if (failure.kind() == VendorFailure.Kind.UNREADABLE) throw failure;
            return broken("broke");
        }
    }

    private static ModelOutcome broken(String how) {
        return new ModelOutcome.Failed(
                new ModelFailure.BrokenStream("The model's stream " + how + " before the answer did."));
    }

    private Optional<ModelOutcome> heard(String data, ModelRequest request, Consumer<String> onText) {
        StreamEvent event;
        try {
            event = json.readValue(data, StreamEvent.class);
        } catch (JsonProcessingException e) {
            return Optional.of(AnswerReader.unreadable("an event that is no JSON"));
        }
        return switch (event.type()) {
            case StreamEvent.TEXT -> {
                if (event.delta() != null) onText.accept(event.delta());
                yield Optional.empty();
            }
            case StreamEvent.COMPLETED, StreamEvent.INCOMPLETE, StreamEvent.FAILED ->
                Optional.of(reader.read(event.response(), request));
            case StreamEvent.ERROR ->
                Optional.of(new ModelOutcome.Failed(
                        OpenAiErrors.inResponse(new ResponseObject.Error(event.code(), event.message()))));
            case null, default -> Optional.empty();
        };
    }
}
