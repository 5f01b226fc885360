package io.omnify.agent.adapter.rest;

import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.webhooks.port.Inlets;
import io.omnify.agent.webhooks.usecase.KeepInlet;
import io.omnify.platform.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The address at which a connection's platform tells what happens there. */
@Path("/api/webhooks/inlets/{connection_id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "webhooks")
final class InletResource {
    private final KeepInlet keep;
    private final Inlets inlets;
    private final Caller caller;
    private final String address;

    InletResource(
            KeepInlet keep,
            Inlets inlets,
            Caller caller,
            @ConfigProperty(name = "omnify.platforms.hooks") String address) {
        this.keep = keep;
        this.inlets = inlets;
        this.caller = caller;
        this.address = address;
    }

    @Schema(
            name = "Inlet",
            requiredProperties = {"connection_id", "platform", "url"})
    record InletView(
            String connectionId,
            String platform,

            @Schema(description = "to be entered at the platform; shown this once")
            String url) {}

    @PUT
    @PermissionsAllowed("integration:write")
    @Operation(
            operationId = "openInlet",
            summary = "A new address for the platform's webhooks; the one before ends. What comes is told as "
                    + "platform.webhook.received.v1")
    public InletView open(@PathParam("connection_id") String connection) {
        var inlet = keep.handle(caller.org(), connection);
        return new InletView(inlet.connection(), inlet.platform().code(), address.replace("{token}", inlet.token()));
    }

    @DELETE
    @PermissionsAllowed("integration:write")
    @Operation(operationId = "closeInlet")
    @APIResponse(responseCode = "204", description = "Nothing is heard there any more")
    public void close(@PathParam("connection_id") String connection) {
        if (!inlets.remove(caller.org(), connection)) throw new Refused(new Refusal.ConnectionNotFound(connection));
    }
}
