package io.omnify.google;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Google's tokens: made of a code, made anew, looked into, taken back. */
@Path("")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
public interface TokensApi {
    @POST
    @Path("/token")
    String token(
            @FormParam("grant_type") String grantType,
            @FormParam("client_id") String clientId,
            @FormParam("client_secret") String clientSecret,
            @FormParam("code") @Nullable String code,
            @FormParam("redirect_uri") @Nullable String redirectUri,
            @FormParam("code_verifier") @Nullable String verifier,
            @FormParam("refresh_token") @Nullable String refreshToken);

    @POST
    @Path("/tokeninfo")
    String inspect(@FormParam("access_token") String token);

    @POST
    @Path("/revoke")
    String revoke(@FormParam("token") String token);
}
