package io.omnify.sandbox;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sandbox platform's wire, as the simulator speaks it. */
@Path("sandbox/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface SandboxApi {
    /** What happened, by the platform's own name. */
    record Receipt(String id, String at) {}

    @POST
    @Path("emails")
    Receipt send(
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("X-Organization") String org,
            Map<String, @Nullable Object> email);

    @POST
    @Path("budgets")
    Receipt setBudget(
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("X-Organization") String org,
            Map<String, @Nullable Object> budget);

    @GET
    @Path("effects")
    Receipt find(@HeaderParam("X-Organization") String org, @QueryParam("key") String key);
}
