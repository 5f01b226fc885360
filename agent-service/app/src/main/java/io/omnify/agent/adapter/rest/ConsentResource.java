package io.omnify.agent.adapter.rest;

import io.omnify.agent.connections.usecase.Connect;
import io.omnify.agent.connections.usecase.ConnectByConsent;
import io.omnify.agent.connections.usecase.LookAfter;
import io.omnify.platform.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Connecting by the platform's own consent page: there and back. */
@Path("/api/platforms/{platform: google_ads|meta_ads|linkedin_ads|gohighlevel}/connections/oauth")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "platforms")
final class ConsentResource {
    private final ConnectByConsent connect;
    private final LookAfter lookAfter;
    private final Caller caller;

    ConsentResource(ConnectByConsent connect, LookAfter lookAfter, Caller caller) {
        this.connect = connect;
        this.lookAfter = lookAfter;
        this.caller = caller;
    }

    @Schema(
            name = "ConsentRequest",
            requiredProperties = {"mode"})
    record Request(
            @Schema(enumeration = {"simulation", "live"}) @Nullable
            String mode,

            @Size(max = 200) @Nullable String name,

            @Size(max = 200) @Nullable String account,

            @Schema(description = "The one to connect again; a new one without") @Size(max = 100) @Nullable
            String connectionId) {}

    @Schema(name = "Consent")
    record BegunView(String authorizationUrl, String state, Instant expiresAt) {}

    @POST
    @PermissionsAllowed("integration:write")
    @Operation(operationId = "beginConsent", summary = "Where to send the person; the state works once, for them alone")
    public BegunView begin(@PathParam("platform") String platform, @NotNull @Valid Request request) {
        var wish = new Connect.Wish(
                PlatformParameter.platform(platform),
                PlatformParameter.mode(request.mode()),
                request.name(),
                request.account(),
                null);
        var begun = connect.begin(caller.org(), caller.subject(), wish, request.connectionId());
        return new BegunView(begun.address().toString(), begun.state(), begun.expiresAt());
    }

    @GET
    @Path("/callback")
    @PermissionsAllowed("integration:write")
    @Operation(operationId = "finishConsent", summary = "What the platform sends the person back with")
    @APIResponse(
            responseCode = "200",
            description = "Connected; a browser is sent on to the dashboard",
            content = @Content(schema = @Schema(implementation = ConnectionView.class)))
    public Response finish(
            @PathParam("platform") String platform,
            @QueryParam("state") @Nullable String state,
            @QueryParam("code") @Nullable String code,
            @QueryParam("error") @Nullable String error,
            @HeaderParam("Accept") @Nullable String accept) {
        var answer = new ConnectByConsent.Answer(
                PlatformParameter.platform(platform), state == null ? "" : state, code, error);
        var made = connect.finish(caller.org(), caller.subject(), answer);
        if (accept != null && accept.contains(MediaType.TEXT_HTML))
            return Response.seeOther(URI.create("/platforms?connection=" + made.id()))
                    .build();
        return Response.ok(ConnectionView.of(made, lookAfter.warnings(made))).build();
    }
}
