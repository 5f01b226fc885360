package io.omnify.google;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What we use of the Data Manager API: people in and out of lists, and what clicks led to. */
@Path("/{version}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface PeopleApi {
    /** @param what {@code audienceMembers} or {@code events} */
    @POST
    @Path("/{what}:{act}")
    String send(
            @HeaderParam("Authorization") String authorization,
            @PathParam("version") String version,
            @PathParam("what") String what,
            @PathParam("act") String act,
            String body);
}
