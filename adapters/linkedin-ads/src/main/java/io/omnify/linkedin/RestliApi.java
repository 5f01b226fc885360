package io.omnify.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Rest.li on the wire. Every resource answers in one uniform way, and the addresses are written by {@link Restli}, whose
 * encoding no ordinary query parameter has.
 */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public interface RestliApi {
    @GET
    JsonNode get(
            @Url String address,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-RestLi-Method") String method);

    /** A reading whose query is too long for an address. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    JsonNode tunnelled(
            @Url String address,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-RestLi-Method") String method,
            @HeaderParam("X-HTTP-Method-Override") String override,
            String query);

    /** The answer as it is: the id of what was created is in a header. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Response post(
            @Url String address,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-RestLi-Method") String method,
            JsonNode body);
}
