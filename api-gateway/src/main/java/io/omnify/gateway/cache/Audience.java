package io.omnify.gateway.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.gateway.token.Identity;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Base64;
import java.util.Optional;

/** Who may be given the same answer: callers of one organisation whose tokens permit the same. */
record Audience(String organization, String rights) {

    /** Of a token that was verified before; empty when its rights cannot be read, and then nothing is kept for it. */
    static Optional<Audience> of(Identity identity) {
        try {
            var payload = identity.token().split("\\.", -1)[1];
            var claims = new JsonObject(new String(Base64.getUrlDecoder().decode(payload), UTF_8));
            var rights = claims.getValue("groups") + "\n" + claims.getValue("scope");
            return Optional.of(new Audience(identity.organization(), rights));
        } catch (DecodeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
