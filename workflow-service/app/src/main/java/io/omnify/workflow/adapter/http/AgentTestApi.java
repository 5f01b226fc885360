package io.omnify.workflow.adapter.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What agents answer when nothing may come of it. */
@Path("/api/agentkit/agents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface AgentTestApi {
    @POST
    @Path("/{id}/test")
    Map<String, @Nullable Object> test(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") String id,
            @QueryParam("version") @Nullable Integer version,
            Map<String, @Nullable Object> body);
}
