package io.omnify.workflow.adapter.rest;

import io.omnify.workflow.runs.domain.Run;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** Changes of runs as server-sent events; the id of each is the run's sequence. */
record RunEvents(SseEventSink sink, Sse sse) {
    boolean open() {
        return !sink.isClosed();
    }

    void send(String name, Run run) {
        send(sse.newEventBuilder()
                .id(String.valueOf(run.sequence()))
                .name(run.status().ended() ? "ended" : name)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(ExecutionView.class, ExecutionView.of(run))
                .build());
    }

    /** Changes were left out. Without an id: who comes back still says the last change it was told. */
    void skipped() {
        send(sse.newEventBuilder().name("skipped").data("{}").build());
    }

    void heartbeat() {
        send(sse.newEventBuilder().comment("still here").build());
    }

    private void send(OutboundSseEvent event) {
        try {
            sink.send(event).toCompletableFuture().join();
        } catch (RuntimeException e) {
            sink.close(); // the client went away
        }
    }
}
