package io.omnify.agent.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;

/** What this service asks of auth-service in the name of whoever asks here. */
@Path("/api/auth")
@Produces(MediaType.APPLICATION_JSON)
public interface AccountsApi {
    @GET
    @Path("/me")
    JsonNode me(@HeaderParam("Authorization") String authorization);

    @GET
    @Path("/api-keys")
    JsonNode keys(@HeaderParam("Authorization") String authorization, @RestQuery int limit);

    @GET
    @Path("/audit-logs/verify")
    JsonNode verify(@HeaderParam("Authorization") String authorization);
}
