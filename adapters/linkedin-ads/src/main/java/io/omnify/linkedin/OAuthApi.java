package io.omnify.linkedin;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** How LinkedIn gives, examines and takes back tokens. */
@Path("")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
public interface OAuthApi {
    /** Lives in seconds from now. The refresh token's are counted from the first consent and never grow. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Tokens(
            @JsonProperty("access_token") @Nullable String accessToken,
            @JsonProperty("expires_in") long expiresIn,
            @JsonProperty("refresh_token") @Nullable String refreshToken,
            @JsonProperty("refresh_token_expires_in") long refreshTokenExpiresIn,
            @JsonProperty("scope") @Nullable String scope) {
        @Override
        public String toString() {
            return "Tokens[expire in " + expiresIn + "]"; // never the tokens
        }
    }

    /** What a token is worth; the end in seconds since 1970. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Examined(
            @JsonProperty("active") boolean active,
            @JsonProperty("status") @Nullable String status,
            @JsonProperty("scope") @Nullable String scope,
            @JsonProperty("expires_at") long expiresAt) {}

    @POST
    Tokens token(@Url String address, Form form);

    @POST
    Examined examine(@Url String address, Form form);

    @POST
    void revoke(@Url String address, Form form);
}
