package io.omnify.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Keeps a service's own address out of {@code Location}: a path leads to the same place behind any door. */
public final class RelativeLocations {

    @ServerResponseFilter
    public void shorten(ContainerRequestContext request, ContainerResponseContext response) {
        var given = response.getHeaderString(HttpHeaders.LOCATION);
        if (given == null) return;
        var location = URI.create(given);
        var own = request.getUriInfo().getBaseUri().getAuthority();
        if (!location.isAbsolute() || !location.getAuthority().equals(own)) return;
        var query = location.getRawQuery() == null ? "" : "?" + location.getRawQuery();
        response.getHeaders().putSingle(HttpHeaders.LOCATION, location.getRawPath() + query);
    }
}
