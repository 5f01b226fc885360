package io.omnify.google;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Which accounts a token opens. */
@Path("/{version}/customers:listAccessibleCustomers")
@Produces(MediaType.APPLICATION_JSON)
public interface AccountsApi {
    @GET
    String list(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("developer-token") String developerToken,
            @PathParam("version") String version);
}
