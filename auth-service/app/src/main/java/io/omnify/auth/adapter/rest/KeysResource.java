package io.omnify.auth.adapter.rest;

import io.omnify.auth.tokens.domain.SigningKey;
import io.omnify.auth.tokens.usecase.KeyRing;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Publishes the public halves of the signing keys, with which everybody can verify a token alone. */
@Path("/api/auth/.well-known/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Keys")
class KeysResource {
    private final KeyRing keyRing;

    KeysResource(KeyRing keyRing) {
        this.keyRing = keyRing;
    }

    /** A set of public keys (RFC 7517). */
    @Schema(
            name = "KeySet",
            requiredProperties = {"keys"})
    record KeySetView(List<KeyView> keys) {}

    /** A public key. */
    @Schema(
            name = "Key",
            requiredProperties = {"kty", "use", "alg", "kid", "n", "e"})
    record KeyView(String kty, String use, String alg, String kid, String n, String e) {
        static KeyView of(SigningKey key) {
            var rsa = key.publicKey();
            return new KeyView(
                    "RSA", "sig", "RS256", key.kid(), unsigned(rsa.getModulus()), unsigned(rsa.getPublicExponent()));
        }

        private static String unsigned(BigInteger number) {
            var bytes = number.toByteArray();
            var from = bytes[0] == 0 ? 1 : 0;
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
        }
    }

    @GET
    @PermitAll
    @Operation(operationId = "getKeys", summary = "The keys that verify access tokens")
    public RestResponse<KeySetView> keys() {
        var keys = keyRing.all().stream().map(KeyView::of).toList();
        return RestResponse.ResponseBuilder.ok(new KeySetView(keys))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }
}
