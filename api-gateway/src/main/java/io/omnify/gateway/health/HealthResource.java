package io.omnify.gateway.health;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What anybody may know about how the platform is; which dependency is missing is for its operators. */
@Path("/api/health")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Health")
public final class HealthResource {
    private final ServiceStates states;
    private final String version;

    HealthResource(ServiceStates states, @ConfigProperty(name = "omnify.service.version") String version) {
        this.states = states;
        this.version = version;
    }

    @GET
    @PermitAll
    @Operation(operationId = "health", summary = "State and version of every service; 503 when none answers")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HealthView.class)))
    public Response health() {
        var services = states.now().toCompletionStage().toCompletableFuture().join();
        var view = HealthView.of(version, services);
        return Response.status(view.status().equals("down") ? 503 : 200)
                .entity(view)
                .header("Cache-Control", "no-store")
                .build();
    }
}
