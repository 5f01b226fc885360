package io.omnify.workflow.adapter.rest;

import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.control.domain.Keeping;
import io.omnify.workflow.control.port.Retention;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How long runs are kept. */
@Path("/api/agentkit/workflows/{id}/retention")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "executions")
final class RetentionResource {
    private final Retention retention;
    private final Caller caller;

    RetentionResource(Retention retention, Caller caller) {
        this.retention = retention;
        this.caller = caller;
    }

    @Schema(
            name = "RunRetention",
            requiredProperties = {"days", "archive"})
    record View(
            @Schema(description = "0 keeps ended runs for ever") @Nullable
            Integer days,

            @Nullable Boolean archive) {
        static View of(Keeping keeping) {
            return new View(keeping.days(), keeping.archive());
        }
    }

    @GET
    @PermissionsAllowed("workflow:read")
    @Operation(operationId = "getRunRetention", summary = "How long ended runs are kept; the workflow id is -")
    public View get(@PathParam("id") String id) {
        everything(id);
        return View.of(retention.find(caller.org()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("workflow:write")
    @Operation(operationId = "setRunRetention", summary = "Says how long ended runs are kept; the workflow id is -")
    public View set(@PathParam("id") String id, @Nullable View body) {
        everything(id);
        if (body == null || body.days() == null || body.days() < 0 || body.days() > Keeping.MOST_DAYS)
            throw ProblemException.invalid("days", "must be between 0 and " + Keeping.MOST_DAYS);
        var keeping = new Keeping(body.days(), !Boolean.FALSE.equals(body.archive()));
        retention.save(caller.org(), keeping);
        return View.of(keeping);
    }

    private static void everything(String id) {
        if (!id.equals(Ids.ANY)) throw ProblemException.notFound("workflow");
    }
}
