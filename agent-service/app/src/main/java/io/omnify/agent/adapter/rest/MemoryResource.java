package io.omnify.agent.adapter.rest;

import io.omnify.agent.agents.usecase.FindAgents;
import io.omnify.agent.memory.domain.MemoryThread;
import io.omnify.agent.memory.usecase.KeepThreads;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What agents remember of subjects, to be looked at and to be forgotten. */
@Path("/api/agentkit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
final class MemoryResource {
    private final KeepThreads threads;
    private final FindAgents agents;
    private final Caller caller;

    MemoryResource(KeepThreads threads, FindAgents agents, Caller caller) {
        this.threads = threads;
        this.agents = agents;
        this.caller = caller;
    }

    @Schema(name = "MemoryView")
    record MemoryView(String subjectId, int entries, Instant updatedAt, Instant expiresAt) {
        static MemoryView of(MemoryThread thread) {
            return new MemoryView(thread.subject(), thread.entries().size(), thread.updatedAt(), thread.expiresAt());
        }
    }

    @Schema(name = "MemoryDetailView")
    record MemoryDetailView(
            String agentId,
            String subjectId,
            String summary,
            List<EntryView> entries,
            Instant updatedAt,
            Instant expiresAt) {
        static MemoryDetailView of(MemoryThread thread) {
            var entries = thread.entries().stream()
                    .map(each -> new EntryView(each.execution(), each.at(), each.asked(), each.answered()))
                    .toList();
            return new MemoryDetailView(
                    thread.agent(),
                    thread.subject(),
                    thread.summary(),
                    entries,
                    thread.updatedAt(),
                    thread.expiresAt());
        }
    }

    @Schema(name = "MemoryEntryView")
    record EntryView(String executionId, Instant at, String asked, String answered) {}

    @Schema(name = "ErasedView")
    record ErasedView(int erased) {}

    @GET
    @Path("/agents/{agent_id}/memory")
    @PermissionsAllowed("agent:read")
    @Operation(operationId = "listAgentMemory")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = MemoryView.class)),
            description = "By subject")
    public Response list(
            @PathParam("agent_id") String agent,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var wanted = Page.limit(limit);
        var id = agents.one(caller.org(), agent).id().value();
        var found = threads.list(caller.org(), id, Cursors.decode(cursor), wanted);
        var next = found.size() < wanted
                ? Optional.<String>empty()
                : Optional.of(Cursors.encode(found.getLast().subject()));
        return Page.link(Response.ok(found.stream().map(MemoryView::of).toList()), uri, next)
                .build();
    }

    @GET
    @Path("/agents/{agent_id}/memory/{subject_id}")
    @PermissionsAllowed("agent:read")
    @Operation(operationId = "getAgentMemory")
    public MemoryDetailView get(@PathParam("agent_id") String agent, @PathParam("subject_id") String subject) {
        return MemoryDetailView.of(threads.one(caller.org(), agent, subject));
    }

    @DELETE
    @Path("/agents/{agent_id}/memory/{subject_id}")
    @PermissionsAllowed("agent:write")
    @Operation(operationId = "eraseAgentMemory", summary = "Also of an agent that was deleted")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public void erase(@PathParam("agent_id") String agent, @PathParam("subject_id") String subject) {
        threads.erase(caller.org(), agent, subject);
    }

    @DELETE
    @Path("/memory/{subject_id}")
    @PermissionsAllowed("agent:write")
    @Operation(operationId = "eraseSubject", summary = "Forgets what any agent remembers of a subject")
    public ErasedView eraseSubject(@PathParam("subject_id") String subject) {
        return new ErasedView(threads.eraseSubject(caller.org(), subject));
    }
}
