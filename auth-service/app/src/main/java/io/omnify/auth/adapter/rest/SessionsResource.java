package io.omnify.auth.adapter.rest;

import io.omnify.auth.sessions.domain.Session;
import io.omnify.auth.sessions.domain.SessionId;
import io.omnify.auth.sessions.usecase.ManageSessions;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
    public List<SessionView> list() {
        var current = Self.session(caller);
        return manageSessions.list(caller.org(), Self.user(caller)).stream()
                .map(session -> SessionView.of(session, current))
                .toList();
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
