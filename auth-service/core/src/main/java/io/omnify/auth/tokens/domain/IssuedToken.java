package io.omnify.auth.tokens.domain;

import java.time.Duration;

/** A signed access token and how long it is good. */
public record IssuedToken(String value, Duration lifetime) {
    /** Never the token: this ends up in logs. */
    @Override
    public String toString() {
        return "IssuedToken[" + lifetime + "]";
    }
}
