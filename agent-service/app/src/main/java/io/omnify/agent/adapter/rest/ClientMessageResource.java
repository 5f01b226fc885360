package io.omnify.agent.adapter.rest;

import io.omnify.agent.clients.domain.Letter;
import io.omnify.agent.clients.usecase.WriteLetters;
import io.omnify.agent.clients.usecase.WriteLetters.Draft;
import io.omnify.agent.platforms.domain.Message.Channel;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.Page;
import io.omnify.platform.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Writes to clients. */
@Path("/api/gohighlevel/clients/{client_id}/messages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "clients")
final class ClientMessageResource {
    private static final int LONGEST_SMS = 1_600;
    private static final int LONGEST_EMAIL = 200_000;
    private static final int LONGEST_KEY = 255;

    private final WriteLetters write;
    private final Caller caller;

    ClientMessageResource(WriteLetters write, Caller caller) {
        this.write = write;
        this.caller = caller;
    }

    @Schema(
            name = "ClientMessageRequest",
            requiredProperties = {"channel", "body"})
    record MessageRequest(
            @Schema(enumeration = {"email", "sms"}) @Nullable
            String channel,

            @Schema(description = "of an e-mail") @Nullable String subject,

            @Nullable String body) {}

    @Schema(name = "ClientMessage")
    record MessageView(
            String messageId,
            String clientId,
            String channel,

            @Schema(
                    description = "uncertain: it may have gone, and is not sent again",
                    enumeration = {
                        "sending",
                        "uncertain",
                        "refused",
                        "accepted",
                        "sent",
                        "delivered",
                        "opened",
                        "failed"
                    })
            String status,

            @Nullable String subject,

            @Schema(description = "in a list the first 1000 characters; empty once the client is deleted")
            String body,

            @Nullable String externalId,
            @Nullable String detail,
            Instant sentAt) {
        @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
        static MessageView of(Letter letter) {
            var receipt = letter.receipt();
            return new MessageView(
                    letter.id(),
                    letter.client(),
                    letter.message().channel().code(),
                    letter.status().code(),
                    letter.message().subject(),
                    letter.message().body(),
                    receipt == null ? null : receipt.id(),
                    receipt == null || receipt.detail().isEmpty() ? null : receipt.detail(),
                    letter.begunAt());
        }
    }

    @POST
    @PermissionsAllowed("lead:write")
    @Operation(
            operationId = "writeToClient",
            summary = "Sent once, also when the same Idempotency-Key comes again or an answer is lost")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = MessageView.class)))
    public Response send(
            @PathParam("client_id") String client,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull MessageRequest request) {
        if (key != null && key.length() > LONGEST_KEY)
            throw ProblemException.invalid("Idempotency-Key", "at most " + LONGEST_KEY + " characters");
        var given = Optional.ofNullable(key).filter(each -> !each.isBlank());
        var letter = write.send(caller.org(), client, draft(request), given);
        return Response.accepted(MessageView.of(letter))
                .header("Location", "/api/gohighlevel/clients/" + client + "/messages/" + letter.id())
                .build();
    }

    private static Draft draft(MessageRequest request) {
        var channel = channel(request.channel());
        var body = request.body() == null ? "" : request.body().strip();
        int most = channel == Channel.SMS ? LONGEST_SMS : LONGEST_EMAIL;
        if (body.isEmpty() || body.length() > most)
            throw ProblemException.invalid("body", "between 1 and " + most + " characters");
        var subject = Optional.ofNullable(request.subject()).filter(each -> !each.isBlank());
        if (channel == Channel.EMAIL && subject.isEmpty())
            throw ProblemException.invalid("subject", "an e-mail needs one");
        return new Draft(channel, channel == Channel.SMS ? Optional.empty() : subject, body);
    }

    private static Channel channel(@Nullable String code) {
        for (var each : Channel.values()) if (each.code().equals(code)) return each;
        throw ProblemException.invalid("channel", "must be email or sms");
    }

    @GET
    @PermissionsAllowed("lead:read")
    @Operation(operationId = "listClientMessages", summary = "As they are known; one by its id asks the CRM too")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = MessageView.class)),
            description = "Newest first")
    public Response list(
            @PathParam("client_id") String client,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var wanted = Page.limit(limit);
        var found = write.list(caller.org(), client, Cursors.decode(cursor), wanted);
        var next = found.size() < wanted
                ? Optional.<String>empty()
                : Optional.of(Cursors.encode(found.getLast().id()));
        return Page.link(Response.ok(found.stream().map(MessageView::of).toList()), uri, next)
                .build();
    }

    @GET
    @Path("/{message_id}")
    @PermissionsAllowed("lead:read")
    @Operation(operationId = "getClientMessage", summary = "With what has become of it by now")
    public MessageView get(@PathParam("client_id") String client, @PathParam("message_id") String id) {
        return MessageView.of(write.show(caller.org(), client, id));
    }
}
