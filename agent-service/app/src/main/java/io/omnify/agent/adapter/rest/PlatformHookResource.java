package io.omnify.agent.adapter.rest;

import io.omnify.agent.webhooks.port.VendorWebhooks;
import io.omnify.agent.webhooks.port.VendorWebhooks.Raw;
import io.omnify.agent.webhooks.usecase.TakeWebhook;
import io.omnify.platform.web.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where platforms call: open to all, since the address and the platform's signature are the proof. */
@Path("/api/hooks/platforms/{token}")
@RunOnVirtualThread
@Tag(name = "webhooks")
final class PlatformHookResource {
    private static final int LARGEST = 256 * 1024;

    private final TakeWebhook take;
    private final VendorWebhooks vendors;

    PlatformHookResource(TakeWebhook take, VendorWebhooks vendors) {
        this.take = take;
        this.vendors = vendors;
    }

    @Schema(
            name = "PlatformWebhookTaken",
            requiredProperties = {"accepted", "duplicates"})
    record TakenView(int accepted, int duplicates) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "takePlatformWebhook",
            summary = "Signed by the platform, told lately; what was told before changes nothing")
    public TakenView take(@PathParam("token") String token, @Context HttpHeaders headers, byte @Nullable [] body) {
        var taken = take.handle(token, raw(headers, body));
        return new TakenView(taken.accepted(), taken.duplicates());
    }

    /** What was sent, byte for byte, unless it is too large to be a webhook. */
    static Raw raw(HttpHeaders headers, byte @Nullable [] body) {
        var content = body == null ? new byte[0] : body;
        if (content.length > LARGEST)
            throw new ProblemException(413, "too-large", "The body of a webhook has at most 256 KiB.");
        var names = new HashMap<String, String>();
        headers.getRequestHeaders()
                .forEach((name, values) -> names.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return new Raw(names, content);
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @PermitAll
    @Operation(operationId = "answerPlatformChallenge", summary = "Some platforms ask first whether somebody is there")
    public Response answer(@PathParam("token") String token, @Context UriInfo uri) {
        var inlet = take.open(token);
        Map<String, String> query = new HashMap<>();
        uri.getQueryParameters().forEach((name, values) -> query.put(name, values.getFirst()));
        var answer = vendors.challenge(inlet.platform(), inlet.mode(), query)
                .orElseThrow(() -> new ProblemException(404, "inlet-not-found", "Nothing is asked here."));
        var type = answer.startsWith("{") ? MediaType.APPLICATION_JSON : MediaType.TEXT_PLAIN;
        return Response.ok(answer, type)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
