package io.omnify.agent.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.approvals.domain.Approval;
import io.omnify.agent.approvals.port.Approvals;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.port.Executions;
import io.omnify.agent.work.LiveEvents;
import io.omnify.agent.work.LiveEvents.Live;
import io.omnify.auth.api.OrgId;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sends an execution's events until it is over: the stored ones with ids to resume from, the fleeting ones without. */
@Singleton
final class ExecutionStream {
    private static final long LOOK_AGAIN_MILLIS = 1_000;
    private static final int HEARTBEAT_EVERY = 15;
    private static final String ASKED = "asked";

    private final Executions executions;
    private final LiveEvents live;
    private final Approvals approvals;
    private final ObjectMapper json;

    ExecutionStream(Executions executions, Approvals approvals, LiveEvents live, ObjectMapper json) {
        this.executions = executions;
        this.approvals = approvals;
        this.live = live;
        this.json = json;
    }

    private record Piece(int turn, String text) {}

    private record Asking(int turn) {}

    void send(OrgId org, ExecutionId id, @Nullable String lastEventId, SseEventSink sink, Sse sse) {
        try (sink;
                var watch = live.watch(id)) {
            var execution = executions.find(org, id).orElseThrow();
            var sent = told(execution, position(lastEventId), sink, sse);
            var beside = new HashSet<String>();
            beside(execution, beside, sink, sse);
            for (int idle = 0; !execution.status().isFinal() && !sink.isClosed(); ) {
                var next = watch.events().poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                idle = next == null ? idle + 1 : 0;
                if (idle > 0 && idle % HEARTBEAT_EVERY == 0)
                    sink.send(sse.newEventBuilder().comment("").build());
                execution = next == null ? executions.find(org, id).orElse(execution) : latest(execution, next);
                if (next != null) fleeting(next, sink, sse);
                beside(execution, beside, sink, sse);
                sent = told(execution, sent, sink, sse);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Rulings, broken rules and questions to people: told anew on each connection, for they have no place in the numbered ones. */
    private void beside(Execution execution, Set<String> told, SseEventSink sink, Sse sse) {
        var rulings = execution.rulings();
        for (int i = 0; i < rulings.size(); i++) {
            if (!told.add("ruling" + i)) continue;
            send(sink, event(sse, "judge.ruled", RulingView.of(rulings.get(i))).build());
        }
        var trips = execution.guardrails();
        for (int i = 0; i < trips.size(); i++) {
            if (!told.add("rule" + i)) continue;
            send(
                    sink,
                    event(sse, "guardrail.tripped", GuardrailView.of(trips.get(i)))
                            .build());
        }
        if (execution.status() != Status.WAITING_FOR_APPROVAL && !told.contains(ASKED)) return;
        told.add(ASKED);
        for (var approval :
                approvals.ofExecution(execution.org(), execution.id().value())) {
            if (!told.add(approval.id() + approval.status())) continue;
            var name = approval.status() == Approval.Status.PENDING ? "approval.requested" : "approval.decided";
            send(sink, event(sse, name, ApprovalView.of(approval)).build());
        }
    }

    private static Execution latest(Execution known, Live next) {
        return next instanceof Live.Saved(var saved) && saved.version() > known.version() ? saved : known;
    }

    private int told(Execution execution, int already, SseEventSink sink, Sse sse) {
        var events = ExecutionEvents.of(execution);
        for (int i = already; i < events.size(); i++) {
            var event = events.get(i);
            send(
                    sink,
                    event(sse, event.name(), event.data())
                            .id(Integer.toString(i + 1))
                            .build());
        }
        return Math.max(already, events.size());
    }

    private void fleeting(Live next, SseEventSink sink, Sse sse) {
        switch (next) {
            case Live.Saved _ -> {}
            case Live.Asking(var turn) ->
                send(sink, event(sse, "turn.started", new Asking(turn)).build());
            case Live.Text(var turn, var piece) ->
                send(sink, event(sse, "text.delta", new Piece(turn, piece)).build());
        }
    }

    /** Waits for each event to be written, so that a slow reader slows this stream and nothing else. */
    private static void send(SseEventSink sink, OutboundSseEvent event) {
        sink.send(event).toCompletableFuture().join();
    }

    private OutboundSseEvent.Builder event(Sse sse, String name, Object data) {
        try {
            return sse.newEventBuilder()
                    .name(name)
                    .mediaType(MediaType.TEXT_PLAIN_TYPE)
                    .data(String.class, json.writeValueAsString(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int position(@Nullable String lastEventId) {
        try {
            return lastEventId == null ? 0 : Math.max(0, Integer.parseInt(lastEventId.strip()));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
