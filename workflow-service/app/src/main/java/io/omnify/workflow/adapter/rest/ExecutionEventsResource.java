package io.omnify.workflow.adapter.rest;

import io.omnify.platform.security.Caller;
import io.omnify.workflow.live.LiveRuns;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.port.Runs;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A run as it happens: first how it stands ({@code snapshot}), then each change, and {@code ended} as the last. */
@Path("/api/agentkit/workflows/{id}/executions/{execution_id}/events")
@RunOnVirtualThread
@Tag(name = "executions")
final class ExecutionEventsResource {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);
    private static final int LOOKS_PER_HEARTBEAT = 5;

    private final KnownRuns known;
    private final Runs runs;
    private final LiveRuns live;
    private final Caller caller;

    ExecutionEventsResource(KnownRuns known, Runs runs, LiveRuns live, Caller caller) {
        this.known = known;
        this.runs = runs;
        this.live = live;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @PermissionsAllowed("workflow:read")
    @Operation(
            operationId = "watchExecution",
            summary = "Server-sent events: snapshot, changed, ended; the id is the sequence, Last-Event-ID resumes")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = ExecutionView.class)))
    public void watch(
            @PathParam("id") String id,
            @PathParam("execution_id") String execution,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse)
            throws InterruptedException {
        var org = caller.org();
        var runId = Ids.run(execution);
        try (var watch = new RunWatch(runs, live, org, runId, Long.MAX_VALUE)) {
            var run = known.current(org, id, execution);
            follow(run, watch, seen(lastEventId), new RunEvents(sink, sse));
            sink.close();
        }
    }

    private static void follow(Run snapshot, RunWatch watch, long seen, RunEvents output) throws InterruptedException {
        watch.from(Math.max(seen, snapshot.sequence()));
        if (snapshot.sequence() > seen || snapshot.status().ended()) output.send("snapshot", snapshot);
        var run = snapshot;
        int quiet = 0;
        while (!run.status().ended() && output.open()) {
            var next = watch.next(LOOK_AGAIN);
            if (next.isPresent()) {
                run = next.get();
                output.send("changed", run);
                quiet = 0;
            } else if (++quiet % LOOKS_PER_HEARTBEAT == 0) {
                output.heartbeat();
            }
        }
    }

    /** A client that says nonsense gets everything. */
    private static long seen(@Nullable String lastEventId) {
        return lastEventId != null && lastEventId.matches("[0-9]{1,18}") ? Long.parseLong(lastEventId) : -1;
    }
}
