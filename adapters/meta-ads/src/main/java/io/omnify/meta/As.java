package io.omnify.meta;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** As whom a call is made. The token goes into a header, because addresses end up in logs. */
public final class As {
    @HeaderParam("Authorization")
    public final String authorization;

    @QueryParam("appsecret_proof")
    public final @Nullable String proof;

    As(String token, @Nullable String proof) {
        this.authorization = "Bearer " + token;
        this.proof = proof;
    }
}
