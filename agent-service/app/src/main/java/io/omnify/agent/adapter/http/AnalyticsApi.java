package io.omnify.agent.adapter.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;

/** What this service asks of analytics-service. */
@Path("/api/analytics/metrics")
@Produces(MediaType.APPLICATION_JSON)
public interface AnalyticsApi {
    @GET
    Map<String, Object> metrics(
            @HeaderParam("Authorization") String bearer, @RestQuery MultivaluedMap<String, String> query);
}
