package io.omnify.agent.adapter.rest;

import io.omnify.agent.webhooks.usecase.TakeAppWebhook;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where platforms call that tell an app at one address of all who use it: open to all, their signature is the proof. */
@Path("/api/hooks/platforms/apps/{platform}")
@RunOnVirtualThread
@Tag(name = "webhooks")
final class AppHookResource {
    private final TakeAppWebhook take;

    AppHookResource(TakeAppWebhook take) {
        this.take = take;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "takeAppWebhook",
            summary =
                    "Signed by the platform, of any account that uses the app; of one that is not connected, nothing is"
                            + " taken")
    public PlatformHookResource.TakenView take(
            @PathParam("platform") String platform, @Context HttpHeaders headers, byte @Nullable [] body) {
        var taken = take.handle(PlatformParameter.platform(platform), PlatformHookResource.raw(headers, body));
        return new PlatformHookResource.TakenView(taken.accepted(), taken.duplicates());
    }
}
