package io.omnify.agent.adapter.rest;

import io.omnify.agent.executions.usecase.KeepExecutions;
import io.omnify.agent.executions.usecase.KeepExecutions.Kept;
import io.omnify.platform.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How long the organisation's executions are kept once they have ended. */
@Path("/api/agentkit/retention")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
final class RetentionResource {
    private final KeepExecutions keep;
    private final Caller caller;

    RetentionResource(KeepExecutions keep, Caller caller) {
        this.keep = keep;
        this.caller = caller;
    }

    @Schema(name = "ExecutionRetentionRequest")
    record RetentionRequest(
            @Schema(
                    minimum = "1",
                    maximum = "3650",
                    description = "After so many days an ended execution is deleted; null takes back what was said")
            @Nullable
            Integer days) {}

    @Schema(name = "ExecutionRetention")
    record RetentionView(
            @Schema(description = "What the organisation has said; null when it has said nothing") @Nullable
            Integer days,

            @Schema(description = "What is done: as the organisation says, or the platform; null keeps without an end")
            @Nullable
            Integer effectiveDays) {
        @SuppressWarnings("NullAway") // the class file of a compact constructor does not say that values may be null
        static RetentionView of(Kept kept) {
            return new RetentionView(kept.said().orElse(null), kept.inForce().orElse(null));
        }
    }

    @GET
    @PermissionsAllowed("agent:read")
    @Operation(operationId = "getExecutionRetention")
    public RetentionView get() {
        return RetentionView.of(keep.of(caller.org()));
    }

    @PUT
    @PermissionsAllowed("settings:write")
    @Operation(
            operationId = "changeExecutionRetention",
            summary =
                    "Deletes ended executions after so many days, with all they were given, said, called and answered")
    public RetentionView change(@NotNull RetentionRequest request) {
        return RetentionView.of(keep.change(caller.org(), Optional.ofNullable(request.days())));
    }
}
