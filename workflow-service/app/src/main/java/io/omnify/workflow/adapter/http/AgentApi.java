package io.omnify.workflow.adapter.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** The one thing this service asks agent-service directly. */
@Path("/api/agentkit/agents")
@Produces(MediaType.APPLICATION_JSON)
public interface AgentApi {
    @GET
    @Path("/{id}")
    Map<String, Object> find(@HeaderParam("Authorization") String bearer, @PathParam("id") String id);
}
