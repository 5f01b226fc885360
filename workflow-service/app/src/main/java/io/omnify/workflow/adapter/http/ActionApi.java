package io.omnify.workflow.adapter.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** What is used of agent-service's list of actions. */
@Path("/api/agentkit/actions")
@Produces(MediaType.APPLICATION_JSON)
public interface ActionApi {
    @GET
    List<Map<String, Object>> list(@HeaderParam("Authorization") String bearer);
}
