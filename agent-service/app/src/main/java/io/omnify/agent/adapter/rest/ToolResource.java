package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.Views.MoneyView;
import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.agent.tools.usecase.ToolBox;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The tools agents can be given. */
@Path("/api/agentkit/tools")
@Produces(MediaType.APPLICATION_JSON)
final class ToolResource {
    private final ToolBox tools;

    ToolResource(ToolBox tools) {
        this.tools = tools;
    }

    record ToolView(
            String name,
            String summary,

            @Schema(
                    description = "read, write, spend or message; everything but read asks a person unless the agent's"
                            + " policy says otherwise")
            String effect,

            @Schema(description = "What the caller of the execution must be allowed")
            String permission,

            int maxCalls,
            long timeoutSeconds,

            @Schema(description = "It talks to addresses outside: what comes back is never trusted")
            boolean outside,

            @Nullable MoneyView cost,
            Map<String, @Nullable Object> parameters) {
        @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
        static ToolView of(ToolDefinition tool) {
            return new ToolView(
                    tool.name(),
                    tool.description(),
                    tool.effect().name().toLowerCase(Locale.ROOT),
                    tool.permission().code(),
                    tool.traits().maxCalls(),
                    tool.timeout().toSeconds(),
                    tool.traits().outside(),
                    MoneyView.ofNullable(tool.traits().cost()),
                    tool.parameters());
        }
    }

    @GET
    @PermissionsAllowed("agent:read")
    @Operation(operationId = "listTools")
    public List<ToolView> list() {
        return tools.all().stream().map(ToolView::of).toList();
    }
}
