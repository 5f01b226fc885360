package io.omnify.auth.adapter.rest;

import io.omnify.auth.sessions.domain.Session;
import io.omnify.auth.sessions.domain.SessionId;
import io.omnify.auth.sessions.usecase.ManageSessions;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.Page;
import io.omnify.platform.web.ProblemException;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where the caller is signed in; nobody sees or ends anybody else's sessions here. */
@Path("/api/auth/sessions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sessions")
class SessionsResource {
    private final ManageSessions manageSessions;
    private final Caller caller;

    SessionsResource(ManageSessions manageSessions, Caller caller) {
        this.manageSessions = manageSessions;
        this.caller = caller;
    }

    /** A place where the caller is signed in. */
    @Schema(
            name = "Session",
            requiredProperties = {
                "session_id",
                "current",
                "ip_address",
                "user_agent",
                "created_at",
                "last_used_at",
                "expires_at"
            })
    record SessionView(
            String sessionId,
            boolean current,
            String ipAddress,
            String userAgent,
            Instant createdAt,
            Instant lastUsedAt,
            Instant expiresAt) {
        static SessionView of(Session session, SessionId current) {
            return new SessionView(
                    session.id().value(),
                    session.id().equals(current),
                    session.client().address(),
                    session.client().userAgent(),
                    session.createdAt(),
                    session.renewal().renewedAt(),
                    session.renewal().idleUntil());
        }
    }

    @GET
    @PermissionsAllowed("user:read")
    @Operation(operationId = "listSessions", summary = "Where the caller is signed in, newest first")
    @APIResponse(
            responseCode = "200",
            description = "One page; the header Link leads to the next",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = SessionView.class)))
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        var current = Self.session(caller);
        var before = Cursors.decode(cursor).map(SessionsResource::position);
        var found = manageSessions.list(caller.org(), Self.user(caller), before, size + 1);
        return Slices.page(found, size, session -> SessionView.of(session, current), s -> s.id().value(), uri);
    }

    private static SessionId position(String cursor) {
        if (!SessionId.isValid(cursor)) throw ProblemException.invalid("cursor", "is not a cursor of this list");
        return new SessionId(cursor);
    }

    @DELETE
    @PermissionsAllowed("user:read")
    @Operation(operationId = "endOtherSessions", summary = "End every session of the caller but this one")
    public void endOthers() {
        manageSessions.endOthers(caller.org(), Self.user(caller), Self.session(caller), Session.Reason.REVOKED);
    }

    @DELETE
    @Path("/{session_id}")
    @PermissionsAllowed("user:read")
    @Operation(operationId = "endSession", summary = "End one session of the caller")
    public void end(@PathParam("session_id") String id) {
        if (!SessionId.isValid(id)) throw ProblemException.notFound("session");
        manageSessions.end(caller.org(), Self.user(caller), new SessionId(id), Session.Reason.REVOKED);
    }
}
