package io.omnify.workflow.adapter.rest;

import io.omnify.auth.api.OrgId;
import io.omnify.platform.security.Caller;
import io.omnify.workflow.control.port.RunArchive;
import io.omnify.workflow.live.LiveRuns;
import io.omnify.workflow.runs.domain.Run;
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
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Every change of the organisation's runs as it happens. Each event tells the whole state of a run; one that comes back
 * is told first what changed meanwhile, and may hear the last moment twice. Where there was too much to tell, it is told
 * that ({@code skipped}): then lists have to be read anew.
 */
@Path("/api/agentkit/workflows/{id}/events")
@RunOnVirtualThread
@Tag(name = "executions")
final class OrganizationEventsResource {
    private static final int BACKLOG = 2_000;
    private static final int MISSED_AT_ONCE = 200;
    private static final int MOST_MISSED = 5_000;
    private static final long OVERLAP_MICROS = 2_000_000;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final RunArchive archive;
    private final KnownWorkflows workflows;
    private final LiveRuns live;
    private final Caller caller;

    OrganizationEventsResource(RunArchive archive, KnownWorkflows workflows, LiveRuns live, Caller caller) {
        this.archive = archive;
        this.workflows = workflows;
        this.live = live;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @PermissionsAllowed("workflow:read")
    @Operation(
            operationId = "watchExecutions",
            summary =
                    "Server-sent events of all runs of a workflow, or with - of the organisation: changed, ended, and skipped where changes were left out; Last-Event-ID resumes")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = ExecutionView.class)))
    public void watch(
            @PathParam("id") String id,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse)
            throws Exception {
        var org = caller.org();
        var workflow = workflows.orAny(org, id);
        var backlog = new Backlog(BACKLOG);
        var output = new RunEvents(sink, sse);
        Predicate<Run> wanted =
                run -> workflow == null || run.origin().workflow().equals(workflow);
        try (var _ = live.subscribe(org, run -> {
            if (wanted.test(run)) backlog.hear(run);
        })) {
            output.heartbeat();
            if (lastEventId != null && lastEventId.matches("[0-9]{1,18}"))
                missed(org, Long.parseLong(lastEventId) - OVERLAP_MICROS, backlog, output, wanted);
            follow(backlog, output);
        }
        sink.close();
    }

    /** Nothing more is read for whoever has left. */
    private void missed(OrgId org, long since, Backlog backlog, RunEvents output, Predicate<Run> wanted) {
        Backlog.Missed pages = (from, limit) -> output.open() ? archive.changedSince(org, from, limit) : List.of();
        backlog.tell(pages, since, MOST_MISSED, MISSED_AT_ONCE, run -> {
            if (wanted.test(run)) output.send("changed", run);
        });
    }

    private static void follow(Backlog backlog, RunEvents output) throws InterruptedException {
        while (output.open()) {
            if (backlog.skipped()) output.skipped();
            backlog.next(HEARTBEAT).ifPresentOrElse(run -> output.send("changed", run), output::heartbeat);
        }
    }
}
