package io.omnify.gohighlevel;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tokens, the location and what it has of programs and tags, on the wire. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public interface AccountApi {
    /** In words with underscores, unlike all the rest of the API. */
    record Token(
            @Nullable String access_token,
            long expires_in,
            @Nullable String refresh_token,
            @Nullable String scope,
            @Nullable String userType,
            @Nullable String locationId,
            @Nullable String companyId,
            @Nullable String userId) {
        @Override
        public String toString() {
            return "Token[" + locationId + "]"; // never the tokens
        }
    }

    record OneLocation(@Nullable Location location) {}

    record Locations(@Nullable List<Location> locations) {}

    record Location(
            @Nullable String id,
            @Nullable String name,
            @Nullable String country,
            @Nullable String timezone) {}

    record Users(@Nullable List<User> users) {}

    record User(@Nullable String id, boolean deleted) {}

    record Tags(@Nullable List<Tag> tags) {}

    record Tag(@Nullable String id, @Nullable String name) {}

    record Campaigns(@Nullable List<Program> campaigns) {}

    record Workflows(@Nullable List<Program> workflows) {}

    record Program(
            @Nullable String id,
            @Nullable String name,
            @Nullable String status) {}

    @ClientObjectMapper
    static ObjectMapper json(ObjectMapper ignored) {
        return WireJson.MAPPER;
    }

    @POST
    @Path("oauth/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Token token(
            @FormParam("client_id") String clientId,
            @FormParam("client_secret") String clientSecret,
            @FormParam("grant_type") String grantType,
            @FormParam("code") @Nullable String code,
            @FormParam("refresh_token") @Nullable String refreshToken,
            @FormParam("user_type") String userType,
            @FormParam("redirect_uri") @Nullable String redirect);

    @GET
    @Path("locations/{id}")
    OneLocation location(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @PathParam("id") String id);

    @GET
    @Path("locations/search")
    Locations locations(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @QueryParam("limit") int limit);

    /** The vendor wants the slash at the end. */
    @GET
    @Path("users/")
    Users users(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @QueryParam("locationId") String location);

    @GET
    @Path("locations/{id}/tags")
    Tags tags(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @PathParam("id") String id);

    /** The vendor wants the slash at the end. */
    @GET
    @Path("campaigns/")
    Campaigns campaigns(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @QueryParam("locationId") String location);

    @GET
    @Path("workflows/")
    Workflows workflows(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Version") String version,
            @QueryParam("locationId") String location);
}
