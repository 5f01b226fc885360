package io.omnify.gateway.openapi;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The whole API in one description, for clients and for the reference page. */
@Path("/api/openapi")
@RunOnVirtualThread
@Tag(name = "Reference")
public final class OpenApiResource {
    private final ServiceApis apis;

    OpenApiResource(ServiceApis apis) {
        this.apis = apis;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "describeApi", summary = "OpenAPI 3.1 of all services")
    @APIResponse(
            responseCode = "200",
            description = "What every service offers; x-omnify-missing names one that was never seen",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response all() {
        return Response.ok(apis.merged())
                .header("Cache-Control", "public, max-age=30")
                .build();
    }
}
