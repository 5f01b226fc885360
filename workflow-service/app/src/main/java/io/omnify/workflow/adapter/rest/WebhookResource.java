package io.omnify.workflow.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.triggers.usecase.TakeWebhook;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where the world calls: open to all, since the address and the signature are the proof. */
@Path("/api/hooks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "webhooks")
final class WebhookResource {
    private static final int LARGEST = 256 * 1024;
    private static final Pattern SIGNATURE = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");
    private static final Pattern DELIVERY = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final TakeWebhook take;
    private final ObjectMapper json;

    WebhookResource(TakeWebhook take, ObjectMapper json) {
        this.take = take;
        this.json = json;
    }

    @Schema(name = "WebhookTaken")
    record Taken(@Nullable String executionId) {}

    @POST
    @Path("/{trigger_id}/{token}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "callWebhook",
            summary = "Starts a run. X-Omnify-Signature is t=<seconds>,v1=<hex HMAC-SHA256 of t, a dot and the body>; "
                    + "the same X-Omnify-Delivery is the same run")
    @APIResponse(
            responseCode = "202",
            description = "Taken; no execution_id when the trigger's filter did not want it",
            content = @Content(schema = @Schema(implementation = Taken.class)))
    public Response call(
            @PathParam("trigger_id") String trigger,
            @PathParam("token") String token,
            @HeaderParam("X-Omnify-Signature") @Nullable String signature,
            @HeaderParam("X-Omnify-Delivery") @Nullable String delivery,
            byte[] body) {
        if (body.length > LARGEST)
            throw new ProblemException(413, "too-large", "The body of a webhook has at most 256 KiB.");
        if (delivery != null && !DELIVERY.matcher(delivery).matches())
            throw ProblemException.invalid("X-Omnify-Delivery", "must be 1 to 200 printable ASCII characters");
        var parts = SIGNATURE.matcher(signature == null ? "" : signature);
        boolean signed = parts.matches();
        var call = new TakeWebhook.Call(
                TriggerResource.id(trigger),
                token,
                signed ? parts.group(1) : "",
                signed ? parts.group(2) : "",
                delivery == null ? "" : delivery,
                body,
                parsed(body));
        var run = take.handle(call).map(id -> id.value()).orElse(null);
        return Response.accepted(new Taken(run)).build();
    }

    private @Nullable Object parsed(byte[] body) {
        if (body.length == 0) return null;
        try {
            return json.readValue(body, Object.class);
        } catch (IOException e) {
            throw new ProblemException(400, "malformed-json", "The body is not JSON.");
        }
    }
}
