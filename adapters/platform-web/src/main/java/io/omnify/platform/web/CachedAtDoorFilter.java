package io.omnify.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Puts the declaration of an endpoint where the gateway can read it. */
@Provider
@CachedAtDoor
public final class CachedAtDoorFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 200)
            response.getHeaders().putSingle(CachedAtDoor.HEADER, String.valueOf(CachedAtDoor.SECONDS));
    }
}
