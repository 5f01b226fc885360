package io.omnify.meta;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.omnify.meta.Wire.AdAccount;
import io.omnify.meta.Wire.Done;
import io.omnify.meta.Wire.Listing;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tokens: given out, prolonged, looked into and taken back. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public interface TokensApi {
    /** Posted, although the documentation gets it: codes, tokens and secrets do not belong into an address. */
    @POST
    @Path("oauth/access_token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Token token(MultivaluedMap<String, String> form);

    /** The token to look into can only be given in the address; nothing here logs those. */
    @GET
    @Path("debug_token")
    Debugged debug(@BeanParam As as, @QueryParam("input_token") String token);

    @GET
    @Path("me/adaccounts")
    Listing<AdAccount> accounts(@BeanParam As as, @QueryParam("fields") String fields, @QueryParam("limit") int limit);

    @DELETE
    @Path("me/permissions")
    Done revoke(@BeanParam As as);

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Token(
            @Nullable String accessToken,
            @Nullable Long expiresIn,
            @Nullable JsonNode error) implements Wire.Answer {
        @Override
        public String toString() {
            return "Token[expires in " + expiresIn + "]"; // never the token
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Debugged(@Nullable Facts data, @Nullable JsonNode error) implements Wire.Answer {}

    /** Times in seconds since 1970; 0 means never. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Facts(
            @Nullable String appId,
            @Nullable String type,
            @Nullable Boolean isValid,
            @Nullable Long expiresAt,
            @Nullable Long dataAccessExpiresAt,
            @Nullable List<String> scopes,
            @Nullable JsonNode error) {}
}
