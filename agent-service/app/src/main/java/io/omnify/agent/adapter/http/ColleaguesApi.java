package io.omnify.agent.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What auth-service tells of the people of whoever asks. */
@Path("/api/auth")
@Produces(MediaType.APPLICATION_JSON)
public interface ColleaguesApi {
    @GET
    @Path("/members")
    RestResponse<JsonNode> members(
            @HeaderParam("Authorization") String authorization,
            @RestQuery int limit,
            @RestQuery @Nullable String cursor);

    @GET
    @Path("/roles")
    JsonNode roles(@HeaderParam("Authorization") String authorization);
}
