package io.omnify.platform.security;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** The one internal call between services: proof of being a service in, a token for one organisation out. */
@Path("/internal/service-tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface ServiceTokenApi {
    @POST
    JsonNode issue(@HeaderParam("Authorization") String basic, Map<String, String> body);
}
