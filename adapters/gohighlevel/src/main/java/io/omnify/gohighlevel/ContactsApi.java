package io.omnify.gohighlevel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contacts on the wire. What is sent holds no property the vendor does not know: it refuses the whole request. */
@Path("contacts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface ContactsApi {
    /** A contact to be written; a change names no location, and takes away by a null what is empty here. */
    record Write(
            @Nullable String locationId,
            @Nullable String name,

            @JsonSerialize(using = NoneAsNull.class) @Nullable
            String email,

            @JsonSerialize(using = NoneAsNull.class) @Nullable
            String phone,

            @Nullable String companyName,
            @Nullable String source,
            @Nullable List<WriteField> customFields) {}

    record WriteField(String id, String field_value) {}

    record One(@Nullable Contact contact) {}

    record Contact(
            @Nullable String id,
            @Nullable String name,
            @Nullable String contactName,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String companyName,
            @Nullable String source,
            @Nullable List<String> tags,
            @Nullable List<ReadField> customFields,
            @Nullable String dateAdded,
            @Nullable String dateUpdated,
            @Nullable List<JsonNode> searchAfter) {}

    record ReadField(@Nullable String id, @Nullable JsonNode value) {}

    record Search(
            String locationId,
            int pageLimit,
            @Nullable Integer page,
            @Nullable List<JsonNode> searchAfter,
            @Nullable String query,
            List<Sort> sort) {}

    record Sort(String field, String direction) {}

    record Many(@Nullable List<Contact> contacts) {}

    record Tags(List<String> tags) {}

    record Empty() {}

    @ClientObjectMapper
    static ObjectMapper json(ObjectMapper ignored) {
        return WireJson.MAPPER;
    }

    @POST
    @Path("upsert")
    One upsert(@HeaderParam("Authorization") String bearer, @HeaderParam("Version") String version, Write contact);

    @GET
    @Path("{id}")
    One get(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @PathParam("id") String id);

    @GET
    @Path("search/duplicate")
    One duplicate(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @QueryParam("locationId") String location,
            @QueryParam("email") @Nullable String email,
            @QueryParam("number") @Nullable String number);

    @POST
    @Path("search")
    Many search(@HeaderParam("Authorization") String bearer, @HeaderParam("Version") String version, Search search);

    @PUT
    @Path("{id}")
    One update(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @PathParam("id") String id,
            Write contact);

    @DELETE
    @Path("{id}")
    void delete(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @PathParam("id") String id);

    @POST
    @Path("{id}/tags")
    void addTags(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @PathParam("id") String id,
            Tags tags);

    @DELETE
    @Path("{id}/tags")
    void removeTags(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @PathParam("id") String id,
            Tags tags);

    @POST
    @Path("{id}/{kind: campaigns|workflow}/{program}")
    void join(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @PathParam("id") String id,
            @PathParam("kind") String kind,
            @PathParam("program") String program,
            Empty nothing);

    @DELETE
    @Path("{id}/campaigns/{program}")
    void leaveCampaign(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @PathParam("id") String id,
            @PathParam("program") String program);

    /** The vendor wants a body here. */
    @DELETE
    @Path("{id}/workflow/{program}")
    void leaveWorkflow(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @PathParam("id") String id,
            @PathParam("program") String program,
            Empty nothing);
}
