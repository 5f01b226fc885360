package io.omnify.google;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What we use of the Google Ads API. */
@Path("/{version}/customers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface AdsApi {
    @POST
    @Path("/{customer}/googleAds:mutate")
    String mutate(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("developer-token") String developerToken,
            @HeaderParam("login-customer-id") @Nullable String manager,
            @PathParam("version") String version,
            @PathParam("customer") String customer,
            String body);

    @POST
    @Path("/{customer}/googleAds:search")
    String search(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("developer-token") String developerToken,
            @HeaderParam("login-customer-id") @Nullable String manager,
            @PathParam("version") String version,
            @PathParam("customer") String customer,
            String body);

    @POST
    @Path("/{customer}/googleAds:searchStream")
    InputStream searchStream(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("developer-token") String developerToken,
            @HeaderParam("login-customer-id") @Nullable String manager,
            @PathParam("version") String version,
            @PathParam("customer") String customer,
            String body);
}
