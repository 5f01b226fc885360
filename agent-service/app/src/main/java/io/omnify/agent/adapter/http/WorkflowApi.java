package io.omnify.agent.adapter.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What this service asks of workflow-service. */
@Path("/api/agentkit/workflows/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface WorkflowApi {
    @POST
    @Path("execute")
    Map<String, Object> execute(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @PathParam("id") String workflow,
            Map<String, @Nullable Object> body);

    @GET
    @Path("executions/{run}")
    Map<String, Object> execution(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") String workflow,
            @PathParam("run") String run);
}
