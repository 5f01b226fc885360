package io.omnify.gohighlevel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages to contacts on the wire. */
@Path("conversations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface ConversationsApi {
    record Write(
            String type,
            String contactId,
            @Nullable String message,
            @Nullable String subject,
            @Nullable String html,
            @Nullable String emailFrom) {}

    record Sent(
            @Nullable String conversationId,
            @Nullable String messageId,
            @Nullable String emailMessageId,
            @Nullable String status) {}

    record Conversations(@Nullable List<Conversation> conversations) {}

    record Conversation(@Nullable String id) {}

    /** The page of messages lies one level deeper than the vendor's specification says. */
    record Messages(@Nullable JsonNode messages) {}

    record Message(
            @Nullable String id,
            @Nullable String conversationId,
            @Nullable String contactId,
            @Nullable String body,
            @Nullable String direction,
            @Nullable String status,
            @Nullable String dateAdded,
            @Nullable JsonNode meta) {}

    record Email(
            @Nullable String id,
            @Nullable String subject,
            @Nullable String body) {}

    @ClientObjectMapper
    static ObjectMapper json(ObjectMapper ignored) {
        return WireJson.MAPPER;
    }

    @POST
    @Path("messages")
    Sent send(@HeaderParam("Authorization") String bearer, @HeaderParam("Version") String version, Write message);

    /** The message itself, or an object that holds it. */
    @GET
    @Path("messages/{id}")
    JsonNode message(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @PathParam("id") String id);

    @GET
    @Path("messages/email/{id}")
    Email email(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @PathParam("id") String id);

    @GET
    @Path("search")
    Conversations search(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @QueryParam("locationId") String location,
            @QueryParam("contactId") String contact,
            @QueryParam("limit") int limit);

    @GET
    @Path("{id}/messages")
    Messages messages(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @PathParam("id") String id,
            @QueryParam("type") String type,
            @QueryParam("limit") int limit);
}
