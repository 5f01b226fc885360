package io.omnify.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.executions.domain.ModelFailure;
import io.omnify.agent.executions.domain.ModelOutcome;
import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.vendor.http.VendorCalls;
import io.omnify.vendor.http.VendorFailure;
import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.client.SseEvent;
import org.jspecify.annotations.Nullable;

/** Reads a streamed answer to one of its four endings; a stream without one has failed, however much it said. */
final class AnswerStream {
    private static final Duration LONGEST_END = Duration.ofMillis(200);

    private final ObjectMapper json;
    private final AnswerReader reader;

    /** What the stream delivers next; the last of them has no data. */
    private record Delivery(@Nullable String data, @Nullable Throwable failure) {}

    AnswerStream(ObjectMapper json, AnswerReader reader) {
        this.json = json;
        this.reader = reader;
    }

    /** Throws {@link VendorFailure} when not even the stream began, so that it may be tried again. */
    ModelOutcome read(Multi<SseEvent<String>> events, ModelRequest request, Consumer<String> onText)
            throws InterruptedException {
        var deliveries = new LinkedBlockingQueue<Delivery>();
        var subscription = events.subscribe()
                .with(
                        event -> deliveries.add(new Delivery(event.data() == null ? "" : event.data(), null)),
                        failure -> deliveries.add(new Delivery(null, failure)),
                        () -> deliveries.add(new Delivery(null, null)));
        try {
            return drain(deliveries, request, onText);
        } finally {
            subscription.cancel();
        }
    }

    private ModelOutcome drain(LinkedBlockingQueue<Delivery> deliveries, ModelRequest request, Consumer<String> onText)
            throws InterruptedException {
        for (int received = 0; ; received++) {
            var delivery = deliveries.take();
            var data = delivery.data();
            if (data == null) return ended(delivery.failure(), received);
            var outcome = data.isBlank() ? Optional.<ModelOutcome>empty() : heard(data, request, onText);
            if (outcome.isPresent()) {
                awaitEnd(deliveries);
                return outcome.get();
            }
        }
    }

    /** A stream that is let end by itself leaves its connection usable for the next. */
    private static void awaitEnd(LinkedBlockingQueue<Delivery> deliveries) throws InterruptedException {
        var until = System.nanoTime() + LONGEST_END.toNanos();
        Delivery next;
        do {
            next = deliveries.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } while (next != null && next.data() != null);
    }

    private static ModelOutcome ended(@Nullable Throwable failure, int received) {
        if (failure != null && received == 0) throw VendorCalls.failure(failure);
        var how = failure == null ? "ended" : "broke";
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
