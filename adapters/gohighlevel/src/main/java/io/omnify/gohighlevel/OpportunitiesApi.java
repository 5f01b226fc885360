package io.omnify.gohighlevel;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opportunities and pipelines on the wire. */
@Path("opportunities")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface OpportunitiesApi {
    /** Only a creation names location and contact. */
    record Write(
            @Nullable String locationId,
            @Nullable String contactId,
            @Nullable String pipelineId,
            @Nullable String pipelineStageId,
            @Nullable String name,
            @Nullable String status,
            @Nullable BigDecimal monetaryValue) {}

    record One(@Nullable Opportunity opportunity) {}

    record Opportunity(
            @Nullable String id,
            @Nullable String name,
            @Nullable String contactId,
            @Nullable String pipelineId,
            @Nullable String pipelineStageId,
            @Nullable String status,
            @Nullable BigDecimal monetaryValue,
            @Nullable String createdAt,
            @Nullable String updatedAt) {}

    record Many(
            @Nullable List<Opportunity> opportunities,
            @Nullable Meta meta) {}

    record Meta(@Nullable String startAfterId, @Nullable String startAfter) {}

    record Pipelines(@Nullable List<Pipeline> pipelines) {}

    record Pipeline(
            @Nullable String id,
            @Nullable String name,
            @Nullable List<Stage> stages) {}

    record Stage(@Nullable String id, @Nullable String name) {}

    @ClientObjectMapper
    static ObjectMapper json(ObjectMapper ignored) {
        return WireJson.MAPPER;
    }

    @GET
    @Path("pipelines")
    Pipelines pipelines(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @QueryParam("locationId") String location);

    @GET
    @Path("search")
    Many search(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @QueryParam("location_id") String location,
            @QueryParam("contact_id") @Nullable String contact,
            @QueryParam("pipeline_id") @Nullable String pipeline,
            @QueryParam("limit") int limit,
            @QueryParam("startAfter") @Nullable String startAfter,
            @QueryParam("startAfterId") @Nullable String startAfterId);

    @GET
    @Path("{id}")
    One get(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @PathParam("id") String id);

    @POST
    @Path("/")
    One create(@HeaderParam("Authorization") String bearer, @HeaderParam("Version") String version, Write deal);

    @PUT
    @Path("{id}")
    One update(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @PathParam("id") String id,
            Write deal);
}
