package io.omnify.gateway.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * What auth-service hands out at sign-in; stays between the door and the cookies. Without a refresh token the one the
 * browser holds stays good.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Tokens(
        String accessToken,
        @Nullable String refreshToken,
        long expiresIn,
        long refreshExpiresIn,
        @Nullable UserView user,
        @Nullable OrganizationView organization) {

    @Override
    public String toString() {
        return "Tokens[hidden]";
    }
}
