package io.omnify.gohighlevel;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** E-mail campaigns on the wire; the newest part of the API, with a version of its own. */
@Path("emails/locations/{location}/campaigns")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface EmailsApi {
    record Write(
            String name,
            String editorType,
            String editorContent,
            @Nullable String timeZone,
            String userId) {}

    record Schedule(
            String scheduleType,
            String timeZone,
            String userId,
            EmailMeta emailMeta,
            Recipients recipients,
            ScheduleConfig scheduleConfig) {}

    record EmailMeta(String subject, String fromName, String fromEmail) {}

    record Recipients(
            String type,
            @Nullable List<String> tagIds,
            @Nullable String segment) {}

    record ScheduleConfig(String sendAt) {}

    record Campaign(
            @Nullable String id,
            @Nullable String sourceId,
            @Nullable String name,
            @Nullable String status,
            @Nullable String subject,
            boolean deleted,
            @Nullable String updatedAt) {}

    record Campaigns(@Nullable List<Campaign> campaigns, long total) {}

    record Statistics(@Nullable Stats stats) {}

    record Stats(
            long sent,
            long delivered,
            long opened,
            long clicked,
            long unsubscribed,
            long complained,
            long permanentFail,
            long temporaryFail) {}

    @ClientObjectMapper
    static ObjectMapper json(ObjectMapper ignored) {
        return WireJson.MAPPER;
    }

    @POST
    @Path("emails")
    Campaign create(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @PathParam("location") String location,
            Write campaign);

    @GET
    @Path("emails")
    Campaigns list(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @PathParam("location") String location,
            @QueryParam("search") @Nullable String search,
            @QueryParam("limit") int limit,
            @QueryParam("offset") int offset);

    @GET
    @Path("emails/{id}")
    Campaign get(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @PathParam("location") String location,
            @PathParam("id") String id);

    @PATCH
    @Path("emails/{id}")
    Campaign update(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @PathParam("location") String location,
            @PathParam("id") String id,
            Write campaign);

    @DELETE
    @Path("emails/{id}")
    void delete(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @PathParam("location") String location,
            @PathParam("id") String id);

    @POST
    @Path("emails/{id}/schedule")
    void schedule(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @PathParam("location") String location,
            @PathParam("id") String id,
            Schedule schedule);

    @GET
    @Path("stats/email-campaigns/{source}")
    Statistics statistics(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @PathParam("location") String location,
            @PathParam("source") String source);
}
