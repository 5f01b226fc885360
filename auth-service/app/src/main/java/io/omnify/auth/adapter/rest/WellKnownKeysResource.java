package io.omnify.auth.adapter.rest;

import io.omnify.auth.adapter.rest.KeysResource.KeySetView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Publishes the same keys where services and libraries look for them first. */
@Path("/.well-known/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WellKnownKeysResource {
    private final KeysResource keys;

    WellKnownKeysResource(KeysResource keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<KeySetView> keys() {
        return keys.keys();
    }
}
