package io.omnify.openai;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.client.SseEvent;
import org.jspecify.annotations.Nullable;

/** What we use of the API: a response as one object or as a stream of events, and the list of models. */
@Path("")
@Consumes(MediaType.APPLICATION_JSON)
public interface ResponsesApi {
    @POST
    @Path("responses")
    @Produces(MediaType.APPLICATION_JSON)
    ResponseObject create(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("X-Client-Request-Id") String requestId,
            @HeaderParam("X-Omnify-Command") String command,
            CreateResponse request);

    @POST
    @Path("responses")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    Multi<SseEvent<String>> stream(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("X-Client-Request-Id") String requestId,
            @HeaderParam("X-Omnify-Command") String command,
            CreateResponse request);

    @GET
    @Path("models")
    @Produces(MediaType.APPLICATION_JSON)
    ModelList models(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("X-Client-Request-Id") String requestId);
}
