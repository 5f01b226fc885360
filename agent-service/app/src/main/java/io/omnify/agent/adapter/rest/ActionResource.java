package io.omnify.agent.adapter.rest;

import io.omnify.agent.effects.domain.ActionDescription;
import io.omnify.agent.effects.usecase.Actions;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What workflows can do on platforms. */
@Path("/api/agentkit/actions")
@Produces(MediaType.APPLICATION_JSON)
final class ActionResource {
    private final Actions actions;

    ActionResource(Actions actions) {
        this.actions = actions;
    }

    record ActionView(
            String name,
            String summary,
            Map<String, @Nullable Object> inputSchema,
            Map<String, @Nullable Object> outputSchema,
            String effect) {
        static ActionView of(ActionDescription action) {
            return new ActionView(
                    action.name(),
                    action.summary(),
                    action.inputSchema(),
                    action.outputSchema(),
                    action.repeatability().code());
        }
    }

    @GET
    @PermissionsAllowed("agent:read")
    @Operation(operationId = "listActions")
    public List<ActionView> list() {
        return actions.all().stream().map(ActionView::of).toList();
    }
}
